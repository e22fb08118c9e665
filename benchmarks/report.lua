-- Which question wrk asks, by MODE: plain, gzip, conditional (four of five with the ETag that the server gave), or token (plain,
-- with a token). ACCEPT is what is accepted; JSON needs no saying.
local mode = os.getenv("MODE")

function init(args)
   wrk.headers["Accept"] = os.getenv("ACCEPT")
   if mode == "token" then
      wrk.headers["Authorization"] = "Bearer " .. os.getenv("ARSREDOVISNING_TOKEN")
   elseif mode ~= "plain" then
      wrk.headers["Accept-Encoding"] = "gzip"
   end
   local ordinary = wrk.format()
   if mode == "conditional" then
      local again = wrk.format(nil, nil, {
         ["Host"] = wrk.headers["Host"], ["Accept"] = wrk.headers["Accept"], ["Accept-Encoding"] = "gzip", ["If-None-Match"] = os.getenv("ETAG")
      })
      local count = 0
      request = function()
         count = count + 1
         return count % 5 == 0 and ordinary or again
      end
   else
      request = function() return ordinary end
   end
end

function done(summary, latency)
   local errors = summary.errors
   io.write(string.format("RESULT %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(99),
      errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
