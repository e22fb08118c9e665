# The hot path: the published 2020 report and its draft, beside nginx with the same bytes, sixteen at once.

etag() { curl -sf -D - -o /dev/null "${@:2}" "$1$report" | tr -d '\r' | awk 'tolower($1) == "etag:" { print $2 }'; }

# What is asked for: a draft by somebody with a token, or the published report by anybody.
path() { [[ $1 == token ]] && echo $draft || echo $report; }

# wrk_once SERVER MODE PROCESS…: requests/s, p99 in ms, ms of processor time a request, failed requests.
wrk_once() {
    local base=$1 mode=$2 before after out
    shift 2
    before=$(cpu "$@")
    out=$(MODE=$mode ETAG=$(etag "$base" -H 'Accept-Encoding: gzip') \
        wrk -t1 -c16 -d"${SECONDS_EACH}s" -s "$here/report.lua" "$base$(path "$mode")" | grep '^RESULT')
    after=$(cpu "$@")
    echo "$out" | awk -v cpu=$((after - before)) '{ printf "%.0f %.3f %.4f %d\n", $2 / $3 * 1e6, $4 / 1000, cpu / $2, $5 }'
}

# compare_report NAME MODE
compare_report() {
    local name=$1 mode=$2 round ours="$WORK/report.$2.ours" theirs="$WORK/report.$2.nginx"
    say "Measuring: the report, $name"
    for round in $(seq "$ROUNDS"); do
        wrk_once "$gateway" "$mode" "$gateway_pid" >>"$ours"
        # shellcheck disable=SC2046
        wrk_once "$nginx" "$mode" $(pgrep -P "$nginx_pid") >>"$theirs"
    done
    awk '{ failed += $4 } END { exit failed > 0 }' "$ours" || say "requests to the gateway failed"
    rows report "the 2020 report, $name" nginx "$ours" "$theirs" '1=requests/s' '2=p99, ms' '3=CPU of the server, ms a request'
}

start_nginx
for mode in plain gzip conditional token; do SECONDS_EACH=8 wrk_once "$gateway" "$mode" "$gateway_pid" >/dev/null; done
compare_report "$(stat -c %s "$WORK/www$report") bytes" plain
compare_report "$(stat -c %s "$WORK/www$report.gz") bytes of gzip" gzip
compare_report "gzip, 4 of 5 with If-None-Match" conditional
compare_report "the draft, with a token" token
