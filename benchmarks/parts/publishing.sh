# Publishing the 2020 report again and again, from sending the request to the answer.
say "Measuring: publishing"
java "$here/Publish.java" "$gateway" >"$WORK/publishing"
row publishing "the 2020 report as a correction" "ms from request to answer" "$WORK/publishing"
