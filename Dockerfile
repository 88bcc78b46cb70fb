# Clamshell in a container. The record is in the volume; phones and browsers reach the coach with the code that it prints.
#
#   docker build --tag clamshell .
#   docker run --rm --publish 8787:8787 --volume clamshell:/home/coach clamshell

FROM debian:12 AS builder
WORKDIR /clamshell
COPY . .
RUN tools/release --unchecked

FROM debian:12-slim
COPY --from=builder /clamshell/build/package/*.deb /tmp/clamshell.deb
RUN apt-get update && apt-get install --yes --no-install-recommends /tmp/clamshell.deb curl && \
    rm -rf /tmp/clamshell.deb /var/lib/apt/lists/* && \
    useradd --create-home coach
USER coach
VOLUME /home/coach
EXPOSE 8787
# Any answer will do: without the pairing code all are refusals.
HEALTHCHECK CMD curl --silent --insecure --output /dev/null https://localhost:8787/
ENTRYPOINT ["clamshell"]
CMD ["coach", "--no-browser", "--listen", "0.0.0.0"]
