-- Asks for page after page of the address that wrk is given, with the token of WHO where there is one.
local pages = tonumber(os.getenv("PAGES"))
local count = 0

function request()
   count = count + 1
   local headers = { ["Host"] = wrk.host, ["Accept"] = "application/json", ["Authorization"] = os.getenv("WHO") }
   return wrk.format("GET", wrk.path .. "&page=" .. (count % pages + 1), headers)
end

function done(summary, latency)
   local errors = summary.errors
   io.write(string.format("RESULT %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(99),
      errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
