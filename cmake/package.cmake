# What an installation has beside the program and its files, and the Debian package: tools/release makes it.
include_guard()

set(package ${CMAKE_SOURCE_DIR}/package)
find_package(Python3 COMPONENTS Interpreter)  # for those who only build the program it need not be there
if(Python3_Interpreter_FOUND)
  add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/clamshell.1.gz DEPENDS clamshell ${package}/man_page
    COMMAND Python3::Interpreter ${package}/man_page $<TARGET_FILE:clamshell> | gzip -9n >${CMAKE_BINARY_DIR}/clamshell.1.gz)
  add_custom_target(man ALL DEPENDS ${CMAKE_BINARY_DIR}/clamshell.1.gz)
  install(FILES ${CMAKE_BINARY_DIR}/clamshell.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endif()
install(FILES ${package}/clamshell.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME clamshell)
install(FILES ${package}/clamshell.service DESTINATION lib/systemd/user)
add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/changelog.gz DEPENDS ${CMAKE_SOURCE_DIR}/CHANGELOG.md
  COMMAND gzip -9nc ${CMAKE_SOURCE_DIR}/CHANGELOG.md >${CMAKE_BINARY_DIR}/changelog.gz)
add_custom_target(changelog ALL DEPENDS ${CMAKE_BINARY_DIR}/changelog.gz)
install(FILES LICENSE NOTICE ${CMAKE_BINARY_DIR}/changelog.gz DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "the Clamshell authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "coach for the side-lying clamshell exercise")
set(CPACK_PACKAGE_DESCRIPTION "Watches through a camera or a film, checks the set-up, counts and judges
each repetition, leads a session by voice, and keeps the record. No picture
leaves the machine.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_DEPENDS fonts-dejavu-core)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS xdg-utils)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "haproxy, nats-server, postgresql")
include(CPack)
