# What becomes of times as things grow: sections, their histories, the list of sections, a document of 5 MB. All in the finance service.

grow() { java -XX:+UseSerialGC "$here/Growth.java" "$finance" "$@"; }

# put_of LINES TIMES: its CPU of the service and of PostgreSQL a write, in ms, and the writes' times in $WORK/growth.LINES
put_of() {
    local server database
    settled "$finance_pid" "$gateway_pid"
    server=$(cpu "$finance_pid") database=$(database_cpu "$database_pid")
    grow put "$1" "$2" "growth-$1" >>"$WORK/growth.$1"
    awk -v n="$2" -v s=$(($(cpu "$finance_pid") - server)) -v d=$(($(database_cpu "$database_pid") - database)) \
        'BEGIN { printf "%.1f %.1f\n", s / n, d / n }' >>"$WORK/growth.$1.cpu"
}

finance_pid=$(listener "$(port_of "$finance")")
say "Measuring: sections of 300 and of 3,000 lines"
grow put 300 100 growth-300 >/dev/null
grow put 3000 10 growth-3000 >/dev/null
for round in $(seq "$ROUNDS"); do
    put_of 3000 10
    put_of 300 40
done
rows growth "PUT of one value in 3,000 lines (peer: in 300)" lines "$WORK/growth.3000.cpu" "$WORK/growth.300.cpu" \
    '1=CPU of the service, ms a write' '2=CPU of PostgreSQL, ms a write'
row growth "PUT of one value in 3,000 lines (peer: in 300)" ms "$WORK/growth.3000" lines "$WORK/growth.300"

say "Measuring: a thousand revisions of a section"
grow put 300 1010 growth-revisions >"$WORK/revisions"
sed -n '2,21p' "$WORK/revisions" >"$WORK/revisions.first"
sed -n '991,1010p' "$WORK/revisions" >"$WORK/revisions.last"
row growth "the 1,000th revision (peer: the 10th)" ms "$WORK/revisions.last" th "$WORK/revisions.first"

say "Measuring: a merge patch of one value in 5 MB"
grow patch 12 growth-patch | tail -n +3 >"$WORK/patch"
row growth "merge patch of one value in a document of nearly 5 MB" ms "$WORK/patch"

say "Measuring: the list of a thousand large sections"
grow fill 300 1000
for round in $(seq $((ROUNDS + 2))); do
    seconds curl -sf -H "$who" "$finance/finance/v1/sections?limit=1000"
done | tail -n +3 | awk '{ print $1 * 1000 }' >"$WORK/list"
row growth "GET /sections, 1,000 of 300 lines" ms "$WORK/list"
