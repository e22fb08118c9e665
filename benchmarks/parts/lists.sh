# A hundred figures as JSON, page after page, eight at once: the same rows of the same PostgreSQL by us (drafts, with a token), Spring and
# Fastify. Columns: requests/s, ms of processor time a request of the server and of PostgreSQL, p99 in ms.

# lists_once URL PROCESS [TOKEN]
lists_once() {
    local url=$1 pid=$2 server database out
    server=$(cpu "$pid") database=$(database_cpu "$database_pid")
    out=$(WHO=${3:-} PAGES=${PAGES:-20} wrk -t1 -c8 -d"${duration}s" -s "$here/lists.lua" "$url" | grep '^RESULT')
    server=$(($(cpu "$pid") - server)) database=$(($(database_cpu "$database_pid") - database))
    echo "$out" | awk -v s="$server" -v d="$database" '{ printf "%.1f %.3f %.3f %.1f %d\n", $2 / $3 * 1e6, s / $2, d / $2, $4 / 1000, $5 }'
}

# compare_lists NAME QUERY PAGES
compare_lists() {
    local name=$1 query=$2 PAGES=$3 round each out duration
    local ours="$gateway/reports/v1/figures?edition=draft&limit=100$query"
    local theirs="/figures?limit=100$query" total
    say "Measuring: lists of figures, $name"
    total() { sed 's/.*"totalRecords":\([0-9]*\).*/\1/'; }
    total=$(curl -sf -H "$who" "$ours" | total)
    [[ $total == "$(curl -sf "$spring$theirs" | total)" && $total == "$(curl -sf "$fastify$theirs" | total)" ]] ||
        { say "run: the peers have other figures than we"; exit 1; }
    for round in warm $(seq "$ROUNDS"); do
        out="$WORK/lists" duration=$SECONDS_EACH
        [[ $round != warm ]] || { out="$WORK/warm" duration=$WARM_UP; }
        lists_once "$ours" "$gateway_pid" "${who#*: }" >>"$out.ours"
        lists_once "$spring$theirs" "$spring_pid" >>"$out.spring"
        lists_once "$fastify$theirs" "$fastify_pid" >>"$out.fastify"
    done
    awk '{ failed += $5 } END { exit failed > 0 }' "$WORK/lists.ours" || say "requests to the gateway failed"
    for each in spring fastify; do
        rows lists "100 figures as JSON of $total, $name" "${each^}" "$WORK/lists.ours" "$WORK/lists.$each" \
            '1=requests/s' '2=CPU of the server, ms a request' '3=CPU of PostgreSQL, ms a request' '4=p99, ms'
    done
    rm "$WORK"/lists.* "$WORK"/warm.*
}

start_spring
start_fastify
peer_figures
compare_lists "of everything" "" 20
compare_lists "of one board" "&municipality=1489&board=kommunstyrelsen" 2
