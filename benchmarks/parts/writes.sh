# PUT of the 2020 goals and of the 2020 finance section: four writers on twenty sections, each with one changed value and the right
# If-Match. Columns: writes/s, ms of processor time a write of the service, PostgreSQL, gateway and Kafka, median and p99 in ms.

# writes_once SECTIONS-URL DOCUMENT SECONDS SERVICE: one turn; its processor time counts until all have taken it up.
writes_once() {
    local url=$1 document=$2 duration=$3 service=$4 out part
    local -A before after
    local -a others=("$gateway_pid" "$kafka_pid")
    settled "$service" "${others[@]}"
    take_cpu before
    out=$(java -XX:+UseSerialGC -Xmx256m "$here/Writes.java" "$url" "$document" "$duration")
    settled "$service" "${others[@]}"
    take_cpu after
    for part in service database gateway kafka; do out+=" $((after[$part] - before[$part]))"; done
    # Of a peer nothing goes to the gateway and Kafka: what they did meanwhile is their own.
    echo "$out" | awk -v ours="$([[ $service == "$spring_pid" ]] || echo 1)" '{
        printf "%.1f %.2f %.2f %.2f %.2f %.1f %.1f\n", $1 / $2 * 1e6, $5 / $1, $6 / $1, ours ? $7 / $1 : 0, ours ? $8 / $1 : 0, $3 / 1000, $4 / 1000 }'
}

take_cpu() {
    local -n taken=$1
    taken[service]=$(cpu "$service") taken[database]=$(database_cpu "$database_pid")
    taken[gateway]=$(cpu "$gateway_pid") taken[kafka]=$(cpu "$kafka_pid")
}

# compare_writes NAME DOCUMENT OURS OUR_PROCESS
compare_writes() {
    local name=$1 document=$2 ours=$3 pid=$4 round
    say "Measuring: writes of $name"
    writes_once "$ours" "$document" "$WARM_UP" "$pid" >/dev/null
    writes_once "$spring/sections" "$document" "$WARM_UP" "$spring_pid" >/dev/null
    for round in $(seq "$ROUNDS"); do
        writes_once "$ours" "$document" "$SECONDS_EACH" "$pid" >>"$WORK/writes.$name.ours"
        writes_once "$spring/sections" "$document" "$SECONDS_EACH" "$spring_pid" >>"$WORK/writes.$name.spring"
    done
    rows writes "PUT of the 2020 $name ($(stat -c %s "$document") bytes)" Spring "$WORK/writes.$name.ours" "$WORK/writes.$name.spring" \
        '1=writes/s' '2=CPU of the service, ms a write' '3=CPU of PostgreSQL, ms a write' \
        '4=CPU of the gateway, ms a write' '5=CPU of Kafka, ms a write' '6=median, ms' '7=p99, ms'
}

start_spring
require_durable goals
require_durable finance
compare_writes goals "$data/goals.json" "$goals/goals/v1/sections" "$(listener "$(port_of "$goals")")"
compare_writes finance "$data/finance.json" "$finance/finance/v1/sections" "$(listener "$(port_of "$finance")")"
