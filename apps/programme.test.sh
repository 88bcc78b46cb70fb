#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# programme.test.sh PROGRAM EXAMPLES: the subcommands that look into the record, as somebody would type them.
set -euo pipefail
program=$1 examples=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export XDG_DATA_HOME=$folder/data LC_ALL=C.UTF-8

clamshell() { "$program" "$@"; }
says() {  # TEXT FILE
  grep -qF -- "$1" "$2" || { echo "\"$1\" is missing from:" && cat "$2" && exit 1; }
}
refuses() {  # CODE TEXT ARGUMENTS...
  local expected=$1 text=$2 code=0
  shift 2
  "$program" "$@" >out 2>err || code=$?
  [ "$code" = "$expected" ] || { echo "$* ended with $code, not $expected:" && cat err && exit 1; }
  says "$text" err
}

echo "A first plan is without a band, and makes nothing"
clamshell plan >plan
says "without a band" plan
clamshell history >history
[ ! -e data/clamshell ]
refuses 1 "There is no record" backup copy.backup
for command in plan history "export json" "backup copy.backup"; do
  refuses 1 "There is no record in \"$folder/mistyped.db\"" $command --db mistyped.db
done
[ ! -e mistyped.db ] && [ ! -e copy.backup ]

echo "A mistyped word doesn't steer the terminal"
refuses 2 '"x?[31m" is not known here.' $'x\e[31m'
refuses 1 'no file ?[2J.mp4:' analyze $'\e[2J.mp4'

echo "It speaks the language that is asked for, else that of the system"
env LC_ALL=de_DE.UTF-8 "$program" plan >plan
says "ohne Band" plan
env LC_ALL=de_DE.UTF-8 "$program" --lang fr plan >plan
env LC_ALL=de_DE.UTF-8 "$program" plan --lang fr >after_the_subcommand
cmp plan after_the_subcommand
says "sans bande" plan
refuses 2 "--lang: say en, de, es or fr" --lang xx plan

echo "A filmed session becomes part of the history, once"
clamshell analyze "$examples/c00_short.mp4" --model lite --save --recorded "2026-01-31 18:00" >analysis
clamshell history >history
says "2026-01-31" history
cp "$examples/c00_short.mp4" copy.mp4
refuses 1 "it was not saved again" analyze "$examples/c00_short.mp4" --save --recorded "2026-01-31 18:00"
refuses 1 "already saved as the session of Me from 2026-01-31" analyze copy.mp4 --save
clamshell analyze "$examples/c08_portrait_phone_ok.mp4" --model lite --save --recorded "2026-01-31 18:00" >analysis
clamshell history >history
[ "$(grep -c '^2026-01-31 .*°' history)" = 2 ] || { echo "another film of the same time is not kept:" && cat history && exit 1; }
refuses 2 "is in the future" analyze "$examples/c00_short.mp4" --save --recorded 2999-01-01
refuses 2 "is not a date" analyze "$examples/c00_short.mp4" --save --recorded 2026-02-30
refuses 2 "--band is one of" analyze "$examples/c00_short.mp4" --save --band pink
refuses 1 "owns no yellow band" analyze "$examples/c00_short.mp4" --save --band yellow

echo "A forgotten password is replaced by whoever has the file"
refuses 1 "10 characters" password <<<short
refuses 1 "no UTF-8" password <<<$'\xff\xfe0123456789'
clamshell password <<<"correct horse battery" >new
says 'Me signs in as "Me"' new
refuses 1 'Nobody is called "Eve"' password --person Eve

echo "Every export can be written"
for format in csv json ical fhir fit trc mot report; do
  clamshell export $format --out "record.$format"
  [ -s "record.$format" ] || { echo "record.$format is empty" && exit 1; }
  cmp <(clamshell export $format | grep -av ^DTSTAMP) <(grep -av ^DTSTAMP "record.$format")  # when a calendar was written
done
refuses 2 "is one of" export pdf
refuses 1 "has no session" export trc --session 0123456789abcdef0123456789abcdef
refuses 1 "give one from 0" export mot --set 7
refuses 1 "can't be written" export csv --out /nowhere/record.csv
clamshell export csv --excel >excel.csv
[ "$(head -c 3 excel.csv | od -An -tx1)" = " ef bb bf" ] || { echo "no byte order mark" && exit 1; }
says "session;day;begun_utc" excel.csv
refuses 2 "--excel" export csv --excel=tabs

echo "What was exported can be imported, once"
for format in json fhir; do
  clamshell import "record.$format" --db "from_$format.db" >said
  says "2 of 2 sessions of Me" said
  clamshell import "record.$format" --db "from_$format.db" >said
  says "0 of 2 sessions of Me" said
  clamshell history --db "from_$format.db" >imported
  cmp <(sort history) <(sort imported)  # sessions of one time stand in any order
done
python3 - <<'END'
import json
record = json.load(open("record.json"))
record["messages"] = [
    {"time": "2026-01-31T18:00:00.000Z", "by_me": True, "author_name": "Me", "text": "May I go running?"},
    {"time": "2026-01-31T19:00:00.000Z", "by_me": False, "author_name": "Dr. Kaya", "text": "Not yet."}]
json.dump(record, open("messages.json", "w"))
END
for once_or_twice in 1 2; do
  clamshell import messages.json --db from_json.db >said
  clamshell export json --db from_json.db >again.json
  python3 -c 'import json; assert json.load(open("again.json"))["messages"] == json.load(open("messages.json"))["messages"]'
done

echo "Heights and masses are read and printed as the person has them"
clamshell muscles --height "5'7\"" --mass 137lb >said
says "62.1 kg, 1.70 m" said
LC_ALL=en_US.UTF-8 clamshell muscles --height 67in --mass 62 >said
says "137 lb, 5 ft 7 in" said
refuses 2 "write 1.72, 5ft7in or 67in" muscles --height 172
refuses 1 "can't be imported" import record.csv --db new.db
[ ! -e new.db ]
echo "What standard output does not take is an error"
for command in --version "plan --help" plan history "export json" "analyze $examples/c00_short.mp4 --end 1 --json -" \
  "muscles" "backup full.backup"; do
  code=0
  "$program" $command >/dev/full 2>err || code=$?
  [ "$code" = 1 ] || { echo "$command >/dev/full ended with $code" && exit 1; }
  says "Standard output can't be written: No space left on device" err
done
code=0
"$program" plan >&- 2>err || code=$?
[ "$code" = 1 ] && says "Standard output can't be written: Bad file descriptor" err
code=0
"$program" plan --person Anna 2>/dev/full || code=$?
[ "$code" = 1 ]

echo "Everything can be copied, and back"
clamshell backup copy.backup
refuses 1 "copy.backup" backup copy.backup
clamshell restore copy.backup --db other.db
clamshell history --db other.db >other
cmp history other
refuses 1 "other.db" restore copy.backup --db other.db
refuses 1 "history" restore history --db new.db
[ ! -e new.db ]
clamshell history --db other.db 2>said
[ ! -s said ]
chmod 666 other.db
clamshell history --db other.db 2>said
says "may be used by other users" said

echo "Nothing stays behind of an analysis that is killed"
mkdir seen
"$program" analyze "$examples/c00_short.mp4" --overlay seen/o.mp4 --json seen/o.json --csv seen/o.csv --report seen >analysis &
analysis=$!
sleep 1
kill -9 $analysis
wait $analysis || true
[ -z "$(ls -A seen)" ]
"$program" analyze "$examples/c00_short.mp4" --model lite --end 2 --overlay seen/o.mp4 >analysis
[ "$(ls -A seen)" = o.mp4 ]

echo "What has no end is not read to it"
refuses 1 "larger than 256 MB" muscles --from /dev/zero
refuses 1 "larger than 1 MB" plan --config /dev/zero

echo "Who or what is unknown is said"
printf '[coach]\ncapcity = 4\n' >typo.toml
refuses 2 '"coach.capcity", which is no option there' plan --config typo.toml
printf '[coach]\ncapacity = 4\n[worker]\njobs = 2\n' >right.toml
clamshell plan --config right.toml >said
printf 'colour = "red"\n' >typo.toml
refuses 2 '"colour"' history --config typo.toml
printf '[coach]\nport = "8787\n' >broken.toml
refuses 1 "The configuration file, line 2: " plan --config broken.toml
printf '[plan]\nperson = "Anna \\"A\\""  # a string with all that TOML has\n' >right.toml
refuses 1 'Nobody is called "Anna "A"" here' plan --config right.toml
refuses 1 "Nobody is called \"Anna\" here" plan --person Anna
echo "no database" >text.db
refuses 1 "text.db" plan --db text.db
[ "$(cat text.db)" = "no database" ]
refuses 1 "postgresql" plan --db mysql://somewhere/clamshell
