#!/usr/bin/env python3
"""Says what holds of a published edition: its bytes, its signature and its place in the chain (docs/verify.md).
EDITION is its address (https://HOST/reports/v1/reports/ID/editions/N), of which chain and head are asked for, or its archive
(.zip, or the folder it was unpacked to). A FILE may be an address. Prints "holds:", "FAILS:" or "unknown:" (not looked at).
Ends with 0 when nothing fails, 1 when something does, 2 when something cannot be reached. Needs Python 3 and openssl.
"""
import argparse, base64, hashlib, json, pathlib, re, subprocess, sys, tempfile, urllib.parse, urllib.request, zipfile
P256 = bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d03010703420004")  # what a public key has before x and y
failed, is_address = [], lambda source: str(source).startswith("http")
read = lambda source: (urllib.request.urlopen(source, timeout=60) if is_address(source) else open(source, "rb")).read()
canonical = lambda value: json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
sha = lambda data: hashlib.sha256(data).hexdigest()
b64 = lambda data: base64.urlsafe_b64encode(data).rstrip(b"=").decode()
unb64 = lambda text: base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
thumbprint = lambda key: b64(hashlib.sha256(canonical({name: key[name] for name in ("crv", "kty", "x", "y")})).digest())

def say(what, fault):
    print("FAILS: %s: %s" % (what, fault) if fault else "holds: " + what)
    failed.extend([what] if fault else [])

def signature_fault(jws, content, keys, inside):
    header, payload, signature = jws.strip().split(".")
    about, raw = json.loads(unb64(header)), unb64(signature)
    if about["alg"] != "ES256" or "crit" in about or len(raw) != 64 or payload != (b64(content) if inside else ""):
        return "it is of something else"
    if about["kid"] not in keys:
        return "its key %s is not among the keys" % about["kid"]
    halves = (int.from_bytes(half, "big") for half in (raw[:32], raw[32:]))
    der = b"".join(b"\x02%c%s" % (len(n), n) for n in (half.to_bytes(half.bit_length() // 8 + 1, "big") for half in halves))
    point = base64.encodebytes(P256 + unb64(keys[about["kid"]]["x"]) + unb64(keys[about["kid"]]["y"]))
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "key").write_bytes(b"-----BEGIN PUBLIC KEY-----\n%s-----END PUBLIC KEY-----\n" % point)
        pathlib.Path(folder, "signature").write_bytes(b"\x30%c%s" % (len(der), der))
        openssl = subprocess.run("openssl dgst -sha256 -verify key -signature signature".split(), cwd=folder,
                                 input=(header + "." + b64(content)).encode(), capture_output=True)
    return "" if openssl.returncode == 0 else "key %s signed other bytes than these" % about["kid"]

def chain_of(source):
    while source:
        page = json.loads(read(source))
        yield from page["editions"]
        link = page.get("_links", {}).get("next") if page["editions"] and is_address(source) else None
        source = link and urllib.parse.urljoin(source, link["href"])

def entry_fault(entry, number, before):
    if entry["number"] != number or entry["previous"] != before:
        return "entry %s does not follow upon entry %d" % (entry["number"], number - 1)
    hashed = sha(canonical({name: entry[name] for name in entry if name != "entryHash"}))
    return "" if entry["entryHash"] == hashed else "entry %d was changed" % number

def main(asked):
    address = re.fullmatch(r"(https?://.+)/reports/v1/reports/([^/]+)/editions/(\d+)", asked.edition)
    if address:
        site, entry, identity = address[1], None, (address[2], int(address[3]))
        content, jws = read(asked.edition), read(asked.edition + "/signature")
        keys = read(asked.keys or site + "/.well-known/jwks.json")
        listed = site + "/reports/v1/editions"
        asked.chain, asked.head = asked.chain or [listed + "?limit=100"], asked.head or listed + "/head"
    else:
        archive = pathlib.Path(asked.edition)
        part = (lambda name: read(archive / name)) if archive.is_dir() else zipfile.ZipFile(archive).read
        content, jws, entry = part("report.json"), part("signature.jws"), json.loads(part("chain-entry.json"))
        keys, identity = read(asked.keys) if asked.keys else part("keys.json"), (entry["report"], entry["edition"])
    keys = {thumbprint(key): key for key in json.loads(keys)["keys"]}  # whatever they call themselves
    say("the edition is signed", signature_fault(jws.decode(), content, keys, False))
    asked.keys or print("unknown: whose keys these are, which came from where the edition did (--keys)")
    if entry:
        other = entry["hash"] != sha(content) and "the edition's is " + sha(content)
        say("the entry has the edition's hash", entry_fault(entry, entry["number"], entry["previous"]) or other)
    chain = [listed for source in asked.chain or () for listed in chain_of(source)]
    hashes = ["0" * 64] + [listed["entryHash"] for listed in chain]
    if asked.chain:
        faults = (entry_fault(listed, number, hashes[number - 1]) for number, listed in enumerate(chain, 1))
        say("the chain's %d entries follow upon one another" % len(chain), next(filter(None, faults), ""))
        own = [listed for listed in chain if (listed["report"], listed["edition"]) == identity]
        is_own = [listed["hash"] for listed in own] == [sha(content)] and entry in (None, own[0])
        say("the chain has edition %d of %s" % identity[::-1], not is_own and "it has another one, none or several")
    for what, source in ("head", asked.head), ("head kept from earlier", asked.known_head):
        if asked.chain and source:
            signed = json.loads(read(source))
            head, number = signed["head"], signed["head"]["number"]
            say("the chain's %s is signed" % what, signature_fault(signed["signature"], canonical(head), keys, True))
            is_there = hashes[number:number + 1] == [head["entryHash"]] and (what != "head" or number == len(chain))
            say("the chain has its %s, entry %d" % (what, number), not is_there and "it has another, none, or goes on")
        else:
            print("unknown: whether the chain has its %s (--chain, --head, --known-head)" % what)

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("edition", metavar="EDITION")
parser.add_argument("--keys", metavar="FILE", help="public keys (JWKS) that were got another way than the edition")
parser.add_argument("--chain", metavar="FILE", action="append", help="the chain; once for each of its pages, in order")
parser.add_argument("--head", metavar="FILE", help="the chain's signed head")
parser.add_argument("--known-head", metavar="FILE", help="a signed head kept from earlier, which the chain must have")
try:
    main(parser.parse_args())
except (ValueError, LookupError, TypeError, AttributeError, zipfile.BadZipFile) as fault:
    say("what was given can be read", repr(fault))
except OSError as fault:
    sys.exit(print("cannot be read: %s" % fault, file=sys.stderr) or 2)
sys.exit(1 if failed else 0)
