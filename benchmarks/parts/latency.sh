# One write after another, until its answer and until the gateway's report shows it; events to Kafka; and how fast --load was.

say "Measuring: PUT to report"
java "$here/PutToReport.java" "$goals" "$gateway" "$WARM_UP" "$ROUNDS" >"$WORK/latency"
rows latency "a PUT of goals, one after another" "" "$WORK/latency" /dev/null \
    '1=to its answer, median, ms' '2=to its answer, p99, ms' '3=to the changed report, median, ms' '4=to the changed report, p99, ms'
# As the relay counts it itself, over the last minutes.
for quantile in 0.5 0.99; do
    curl -sf "http://localhost:$(($(port_of "$goals") + 1000))/q/metrics" |
        awk -v q="quantile=\"$quantile\"" '/^relay_latency_seconds/ && index($0, q) { print $NF * 1000 }' >"$WORK/relay"
    row latency "writing of a revision to Kafka's acknowledgement" "quantile $quantile, ms" "$WORK/relay"
done
sed -n 's/.*loaded .* reports: \([0-9]*\) documents written, [0-9]* kept; published \([0-9]*\) (\([0-9.]*\) s).*/\1 \2 \3/p' "$WORK/start.err" |
    awk '{ print ($1 + $2) / $3 }' >"$WORK/load"
row latency "./start --load $LOAD" "documents/s, editions included" "$WORK/load"
