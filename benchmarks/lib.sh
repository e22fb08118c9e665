# What the parts share: processes and their processor time, numbers and rows, the peers. Sourced by `measure`.

gateway=$ARSREDOVISNING_REPORTS_URL
goals=$ARSREDOVISNING_GOALS_URL
finance=$ARSREDOVISNING_FINANCE_URL
who="Authorization: Bearer $ARSREDOVISNING_TOKEN"
report=/reports/v1/reports/1489-kommunstyrelsen-2020
draft=/reports/v1/drafts/1489-kommunstyrelsen-2020
data=$here/../local-stack/data/1489-kommunstyrelsen-2020
database_port=$((5442 + ARSREDOVISNING_PORT_OFFSET))
nginx_port=$((${gateway##*:} + 80)) spring_port=$((${gateway##*:} + 81)) fastify_port=$((${gateway##*:} + 82))
nginx=http://localhost:$nginx_port spring=http://localhost:$spring_port fastify=http://localhost:$fastify_port

say() { echo "$@" >&2; }

# ---- processes

# The process that listens on a port.
listener() {
    local inode pid
    inode=$(awk -v port="$(printf '%04X' "$1")" '$4 == "0A" && $2 ~ ":" port "$" { print $10; exit }' /proc/net/tcp /proc/net/tcp6)
    for pid in /proc/[0-9]*; do
        # No pipe into grep -q: with pipefail the pipe's early end would count as not found.
        if [[ $(ls -l "$pid/fd" 2>/dev/null) == *"socket:[$inode]"* ]]; then
            echo "${pid#/proc/}"
            return
        fi
    done
}

port_of() { echo "${1##*:}"; }

# Milliseconds of processor time that processes have used.
cpu() {
    local pid total=0
    for pid in "$@"; do
        total=$((total + $(awk '{ sub(/.*\) /, ""); print $12 + $13 }' "/proc/$pid/stat") * 10))
    done
    echo "$total"
}

# The same of PostgreSQL: its first process, what that one's former children used, and those that are there.
database_cpu() {
    local parent=$1 child
    {
        awk '{ sub(/.*\) /, ""); print $12 + $13 + $14 + $15 }' "/proc/$parent/stat"
        for child in $(pgrep -P "$parent"); do
            awk '{ sub(/.*\) /, ""); print $12 + $13 }' "/proc/$child/stat" 2>/dev/null || true
        done
    } | awk '{ sum += $1 } END { print sum * 10 }'
}

memory() { awk -v name="$2:" '$1 == name { printf "%d", $2 / 1024 }' "/proc/$1/status"; }

# Returns when processes have all but nothing to do; at most 20 s.
settled() {
    local before after
    before=$(cpu "$@")
    for _ in $(seq 40); do
        sleep 0.5
        after=$(cpu "$@")
        ((after - before > 20)) || return 0
        before=$after
    done
}

heap() { curl -sf "$1/q/metrics" | awk '/^jvm_memory_used_bytes.*area="heap"/ { sum += $NF } END { printf "%.0f\n", sum / 1048576 }'; }

# ---- numbers and rows

median() { sort -n | awk '{ v[NR] = $1 } END { if (NR) print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2; else print 0 }'; }
spread() { sort -n | awk '{ v[NR] = $1 } END { m = v[int((NR + 1) / 2)]; if (m) printf "%.0f %%", (v[NR] - v[1]) / m * 100; else printf "–" }'; }
column() { awk -v c="$2" '{ print $c }' "$1"; }

# row PART WORK UNIT OURS [PEER THEIRS]: medians of two files with a number a line, their ratio and spreads.
row() {
    local ours theirs=–
    ours=$(median <"$4")
    [[ -z ${6:-} ]] || theirs=$(median <"$6")
    awk -v part="$1" -v work="$2, $3" -v a="$ours" -v peer="${5:-}" -v b="$theirs" \
        -v s="$(spread <"$4")" -v t="$([[ -z ${6:-} ]] || spread <"$6")" 'BEGIN {
        printf "| %s | %s | %.4g | %s | %s | %s |\n", part, work, a, peer == "" ? "–" : sprintf("%.4g %s", b, peer),
            peer == "" || b + 0 == 0 ? "–" : sprintf("**%.2f**", a / b), t == "" ? s : s ", " t }'
}

# rows PART WORK PEER OURS THEIRS 'COLUMN=UNIT' …: a row of each column of two files. Where theirs has no such number, of ours.
rows() {
    local part=$1 work=$2 peer=$3 ours=$4 theirs=$5 each
    shift 5
    for each in "$@"; do
        column "$ours" "${each%%=*}" >"$WORK/ours.column"
        column "$theirs" "${each%%=*}" >"$WORK/theirs.column"
        if ! grep -q '[1-9]' "$WORK/theirs.column"; then
            row "$part" "$work" "${each#*=}" "$WORK/ours.column"
        else
            row "$part" "$work" "${each#*=}" "$WORK/ours.column" "$peer" "$WORK/theirs.column"
        fi
    done
}

seconds() { local t=$EPOCHREALTIME; "$@" >/dev/null; awk -v a="$t" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.4f\n", b - a }'; }

# ---- PostgreSQL

# psql as the login that owns a database of that name, and as who owns the server.
sql() { PGPASSWORD=$1 psql -qAtX -v ON_ERROR_STOP=1 -h localhost -p "$database_port" -U "$1" "$1" "${@:2}"; }
admin() { psql -qAtX -v ON_ERROR_STOP=1 -h localhost -p "$database_port" -U postgres postgres "$@"; }

require_durable() {
    [[ $(sql "$1" -c 'show synchronous_commit') == on && $(admin -c 'show fsync') == on ]] ||
        { say "run: $1 commits without waiting for the disk"; exit 1; }
}

# ---- peers

# The JVM of our services with its options, without what is theirs alone.
jvm() {
    local -a command
    local word
    mapfile -d '' -t command <"/proc/$(listener "$(port_of "$goals")")/cmdline"
    for word in "${command[@]}"; do
        case $word in
            */java | java | -Xm* | -Xs* | -XX:*AOT* ) [[ $word == *AOT* ]] || printf '%s\n' "$word" ;;
            -XX:* | -X*) printf '%s\n' "$word" ;;
            -jar) break ;;
        esac
    done
}

awaiting() {
    local _
    for _ in $(seq 300); do
        curl -sf -o /dev/null "$1" && return
        sleep 0.2
    done
    say "run: nothing answers at $1; see $2: $(tail -3 "$2")"
    exit 1
}

# The peers' database.
peer_database() {
    [[ -z ${peer_database:-} ]] || return 0
    peer_database=made
    admin -c "create role peer login password 'peer'" -c 'create database peer owner peer'
    sql peer -f "$here/peers/schema.sql"
    require_durable peer
}

# The figures that our table of drafts has now, in the place of those that the peers had.
peer_figures() {
    local columns="municipality, board, report_period, code, kind, period, period_type, role, parent, sex, age_group,
        absence_length, employment_form, project, value, unit, decimals, status, reason, published, reported_in, label, source"
    settled "$gateway_pid"
    sql peer -c 'truncate figure'
    sql reports -c "copy (select $columns from figure where own
        order by municipality, board, report_period, part, position) to stdout" |
        sql peer -c "copy figure (${columns//$'\n'/ }) from stdin" -c 'vacuum analyze figure'
}

start_spring() {
    [[ -z ${spring_pid:-} ]] || return 0
    local -a java
    peer_database
    mvn -B -q -f "$here/peers/spring" package >&2
    mapfile -t java < <(jvm)
    "${java[@]}" -jar "$here/peers/spring/target/peer.jar" --server.port="$spring_port" --server.address=localhost \
        --spring.datasource.url="jdbc:postgresql://localhost:$database_port/peer" \
        --spring.datasource.username=peer --spring.datasource.password=peer >"$WORK/spring.log" 2>&1 &
    spring_pid=$!
    awaiting "$spring/figures?limit=1" "$WORK/spring.log"
}

start_fastify() {
    [[ -z ${fastify_pid:-} ]] || return 0
    peer_database
    [[ -d $here/peers/fastify/node_modules ]] || npm --prefix "$here/peers/fastify" ci --silent --no-audit --no-fund >&2
    PORT=$fastify_port DATABASE=postgres://peer:peer@localhost:$database_port/peer NODE_ENV=production \
        node "$here/peers/fastify/server.js" >"$WORK/fastify.log" 2>&1 &
    fastify_pid=$!
    awaiting "$fastify/figures?limit=1" "$WORK/fastify.log"
}

start_nginx() {
    [[ -z ${nginx_pid:-} ]] || return 0
    mkdir -p "$WORK/www$(dirname $report)" "$WORK/www$(dirname $draft)" "$WORK/nginx"
    curl -sf -o "$WORK/www$report" "$gateway$report"
    curl -sf -H "$who" -o "$WORK/www$draft" "$gateway$draft"
    curl -sf -H 'Accept-Encoding: gzip' -o "$WORK/www$report.gz" "$gateway$report"
    sed -e "s#@WORK@#$WORK#g" -e "s#@PORT@#$nginx_port#" "$here/nginx.conf" >"$WORK/nginx/nginx.conf"
    nginx -p "$WORK/nginx" -c "$WORK/nginx/nginx.conf" -g 'daemon off;' 2>>"$WORK/nginx/error.log" &
    nginx_pid=$!
    awaiting "$nginx$report" "$WORK/nginx/error.log"
    cmp -s <(curl -sf "$nginx$report") <(curl -sf "$gateway$report") || { say "nginx does not serve the same bytes"; exit 1; }
}

# ---- beside nginx

etag() { curl -sf -D - -o /dev/null -H "Accept: ${ACCEPT:-*/*}" -H 'Accept-Encoding: gzip' "$1" | tr -d '\r' | awk 'tolower($1) == "etag:" { print $2 }'; }

# wrk_once ADDRESS MODE PROCESS…: requests/s, p99 in ms, ms of processor time a request, failed requests.
wrk_once() {
    local address=$1 mode=$2 before after out
    shift 2
    before=$(cpu "$@")
    out=$(MODE=$mode ETAG=$(etag "$address") wrk -t1 -c16 -d"${SECONDS_EACH}s" -s "$here/report.lua" "$address" | grep '^RESULT')
    after=$(cpu "$@")
    echo "$out" | awk -v cpu=$((after - before)) '{ printf "%.0f %.3f %.4f %d\n", $2 / $3 * 1e6, $4 / 1000, cpu / $2, $5 }'
}

# beside_nginx PART NAME PATH MODE
beside_nginx() {
    local part=$1 name=$2 path=$3 mode=$4 round ours="$WORK/$1.$4.ours" theirs="$WORK/$1.$4.nginx"
    start_nginx
    say "Measuring: $name"
    SECONDS_EACH=8 wrk_once "$gateway$path" "$mode" "$gateway_pid" >/dev/null
    for round in $(seq "$ROUNDS"); do
        wrk_once "$gateway$path" "$mode" "$gateway_pid" >>"$ours"
        # shellcheck disable=SC2046
        wrk_once "$nginx$path" "$mode" $(pgrep -P "$nginx_pid") >>"$theirs"
    done
    awk '{ failed += $4 } END { exit failed > 0 }' "$ours" || say "requests to the gateway failed"
    rows "$part" "$name" nginx "$ours" "$theirs" '1=requests/s' '2=p99, ms' '3=CPU of the server, ms a request'
}

stop_peers() { kill ${nginx_pid:-} ${spring_pid:-} ${fastify_pid:-} ${watcher:-} 2>/dev/null || true; }
