#!/usr/bin/env python3
"""Random calendars, and when they are busy as the packages icalendar and recurring_ical_events see it.

    calendars.py make FOLDER FIRST LAST     a calendar a seed, as FOLDER/SEED.ics
    calendars.py judge FOLDER OUTPUT        compares with what the program of this package printed of them
    calendars.py goldens FOLDER SEED…       prints calendars with what is right

What the standard leaves open is not made: an UNTIL of another kind than DTSTART, a place of a weekday beside one
without, weeks by number without a weekday, lengths in hours across a night in which clocks change, times that clocks leave out.
"""
import datetime as dt
import pathlib
import random
import sys
import warnings
import zoneinfo

import icalendar
import recurring_ical_events
from dateutil.rrule import rrulestr

warnings.filterwarnings("ignore")
ZONE = zoneinfo.ZoneInfo("Europe/Berlin")
START, END = dt.datetime(2027, 1, 4), dt.datetime(2027, 5, 31)
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
# The name in the file, and the zone that it is.
ZONES = [
    ("Europe/Berlin", "Europe/Berlin"), ("America/New_York", "America/New_York"),
    ("Asia/Kolkata", "Asia/Kolkata"), ("Australia/Lord_Howe", "Australia/Lord_Howe"),
    ("Pacific/Apia", "Pacific/Apia"), ("America/Sao_Paulo", "America/Sao_Paulo"),
    ("Pacific Standard Time", "America/Los_Angeles"), ("W. Europe Standard Time", "Europe/Berlin"),
    ("Tokyo Standard Time", "Asia/Tokyo"), ("/mozilla.org/20070129_1/Europe/London", "Europe/London"),
    ("/freeassociation.sourceforge.net/America/Chicago", "America/Chicago"), ("UTC", "UTC"), (None, None),
    ("date", None),
]


def numbers(r, low, high, most=3):
    """Some numbers of a range, written with commas."""
    return ",".join(str(n) for n in sorted(r.sample([n for n in range(low, high + 1) if n], r.randint(1, most))))


class Series:
    """Events of one UID."""

    def __init__(self, r, uid):
        self.r, self.uid = r, uid
        self.name, zone = r.choice(ZONES)
        self.is_date = self.name == "date"
        self.zone = zoneinfo.ZoneInfo(zone) if zone else None
        day = dt.datetime(2027, 1, 1) + dt.timedelta(days=r.choice([r.randint(-30, 120), r.randint(-900, 120)]))
        # By day, so that nothing lies in the hours in which clocks change.
        self.start = day if self.is_date else day + dt.timedelta(hours=r.randint(6, 20), minutes=5 * r.randint(0, 11))

    def value(self, name, wall, extra=""):
        if self.is_date:
            return f"{name};VALUE=DATE{extra}:{wall:%Y%m%d}"
        if self.name == "UTC":
            return f"{name}{extra}:{wall:%Y%m%dT%H%M%SZ}"
        zone = f";TZID={self.name}" if self.name else ""
        return f"{name}{zone}{extra}:{wall:%Y%m%dT%H%M%S}"

    def length(self, start):
        r = self.r
        if self.is_date:
            days = r.choice([1, 1, 2, 5])
            return r.choice([[], [self.value("DTEND", start + dt.timedelta(days=days))], [f"DURATION:P{days}D"]])
        minutes = r.choice([15, 45, 60, 120, 170])
        if r.random() < 0.1:
            return [self.value("DTEND", start + dt.timedelta(days=r.choice([1, 3]), minutes=minutes))]
        if r.random() < 0.1:
            return [f"DURATION:P{r.choice([1, 2])}DT{minutes}M"]
        stated = [self.value("DTEND", start + dt.timedelta(minutes=minutes))]
        return r.choice([stated, stated + ["DURATION:PT0S"], [f"DURATION:PT{minutes}M"]])

    def rule(self):
        r = self.r
        frequency = r.choice(["DAILY", "WEEKLY", "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY", "HOURLY"])
        if self.is_date and frequency == "HOURLY":
            frequency = "DAILY"
        parts = [f"FREQ={frequency}"]
        if r.random() < 0.4:
            parts.append(f"INTERVAL={r.randint(5, 9) if frequency == 'HOURLY' else r.randint(2, 4)}")
        elif frequency == "HOURLY":
            parts.append("INTERVAL=7")
        plain = ",".join(sorted(r.sample(DAYS, r.randint(1, 3)), key=DAYS.index))
        if frequency == "DAILY":
            parts += r.sample([f"BYDAY={plain}", f"BYMONTH={numbers(r, 1, 6)}", f"BYMONTHDAY={numbers(r, -31, 31, 5)}"],
                              r.choice([0, 0, 1, 2]))
        elif frequency == "WEEKLY":
            parts += r.sample([f"BYDAY={plain}", f"BYMONTH={numbers(r, 1, 6)}", f"WKST={r.choice(DAYS)}"], r.randint(0, 3))
        elif frequency == "MONTHLY":
            placed = ",".join(f"{r.choice([1, 2, 3, 4, 5, -1, -2])}{d}" for d in r.sample(DAYS, r.randint(1, 2)))
            parts += r.choice([[], [f"BYDAY={placed}"], [f"BYMONTHDAY={numbers(r, -31, 31)}"],
                               [f"BYDAY={plain}", f"BYMONTHDAY={numbers(r, 1, 31, 6)}"],
                               [f"BYDAY={plain}", f"BYSETPOS={r.choice([1, 2, -1, -2])}"],
                               [f"BYMONTHDAY={numbers(r, -31, 31, 4)}", f"BYSETPOS={r.choice(['1', '-1', '1,-1'])}"]])
            if r.random() < 0.2:
                parts.append(f"BYMONTH={numbers(r, 1, 6)}")
        elif frequency == "YEARLY":
            placed = f"{r.choice([1, 2, 3, -1])}{r.choice(DAYS)}"
            parts += r.choice([[], [f"BYMONTH={numbers(r, 1, 6)}"], [f"BYMONTH={numbers(r, 1, 6)}", f"BYDAY={placed}"],
                               [f"BYDAY={r.choice([2, 7, 20, -40])}{r.choice(DAYS)}"],
                               [f"BYYEARDAY={numbers(r, -366, 366, 30)}"], [f"BYYEARDAY={numbers(r, 1, 150, 6)}", f"BYDAY={plain}"],
                               [f"BYWEEKNO={numbers(r, 1, 25)}", f"BYDAY={plain}"],
                               [f"BYWEEKNO={numbers(r, -53, -30)}", f"BYDAY={plain}", f"WKST={r.choice(DAYS)}"],
                               [f"BYMONTHDAY={numbers(r, -31, 31)}"], [f"BYMONTH={numbers(r, 1, 6)}", f"BYDAY={plain}", "BYSETPOS=3,-2"]])
        if not self.is_date and frequency != "HOURLY" and r.random() < 0.25:
            parts.append(f"BYHOUR={numbers(r, 7, 20)}")
            if r.random() < 0.4:
                parts.append(f"BYMINUTE={numbers(r, 8, 36, 2)}")
        if frequency == "HOURLY":
            parts.append(f"BYHOUR={','.join(str(h) for h in range(6, 21))}")
        ending = r.random()
        if ending < 0.35:
            parts.append(f"COUNT={r.randint(1, 25)}")
        elif ending < 0.6:
            until = max(self.start, START + dt.timedelta(days=r.randint(-20, 140)))
            parts.append("UNTIL=" + self.until(until + dt.timedelta(hours=0 if self.is_date else r.choice([0, 13]))))
        order = parts[:1] + r.sample(parts[1:], len(parts) - 1)
        return ";".join(order)

    def until(self, wall):
        if self.is_date:
            return f"{wall:%Y%m%d}"
        if self.zone:
            return f"{wall.replace(tzinfo=self.zone).astimezone(dt.timezone.utc):%Y%m%dT%H%M%SZ}"
        return f"{wall:%Y%m%dT%H%M%S}"

    def occurrences(self, rules):
        """Some occurrences near the days that are looked at, on their own clock."""
        found = [self.start]
        for rule in rules:
            head, _, tail = rule.partition("UNTIL=")
            bare = head + tail.partition(";")[2] if tail else rule
            iterator = rrulestr(bare.strip(";"), dtstart=self.start)
            found += [t for t in iterator.between(START - dt.timedelta(days=20), END, inc=True)]
        return sorted(set(found))

    def unmistakable(self, times):
        """The occurrences that the package cannot mistake for others.

        It looks them up by their time in UTC and by that on their own clock without telling the two apart.
        """
        if not self.zone:
            return times[:60]
        names = {t: {t, t.replace(tzinfo=self.zone).astimezone(dt.timezone.utc).replace(tzinfo=None)} for t in times}
        return [t for t in times[:60] if not any(names[t] & names[o] for o in times if o != t)]

    def reference(self, name, wall, extra=""):
        """An occurrence named in its own zone, in UTC, or without a zone."""
        if self.zone and self.r.random() < 0.25 and not extra:
            return f"{name}:{wall.replace(tzinfo=self.zone).astimezone(dt.timezone.utc):%Y%m%dT%H%M%SZ}"
        if self.zone and self.r.random() < 0.2 and not extra:
            return f"{name}:{wall:%Y%m%dT%H%M%S}"
        return self.value(name, wall, extra)

    def events(self):
        r = self.r
        rules = [self.rule() for _ in range(r.choice([0, 1, 1, 1, 1, 2]))]
        times = self.occurrences(rules)
        sequence = r.choice([None, None, 0, 3])
        core = [f"UID:{self.uid}", self.value("DTSTART", self.start)] + self.length(self.start)
        core += [f"RRULE:{rule}" for rule in rules]
        named = self.unmistakable(times)
        if named and rules and r.random() < 0.35:
            core += [self.reference("EXDATE", t) for t in r.sample(named, min(len(named), r.randint(1, 3)))]
        if r.random() < 0.1 and not self.is_date and rules and not any("HOURLY" in rule for rule in rules):
            core.append(f"EXDATE;VALUE=DATE:{r.choice(times):%Y%m%d}")
        if r.random() < 0.25:
            extra = START + dt.timedelta(days=r.randint(0, 140), hours=0 if self.is_date else r.randint(6, 20),
                                         minutes=0 if self.is_date else 7)
            if self.is_date or r.random() < 0.4:
                core.append(self.value("RDATE", extra))
            else:
                core.append(self.value("RDATE", extra, ";VALUE=PERIOD") + r.choice(["/PT90M", "/PT3H"]))
        if sequence is not None:
            core.append(f"SEQUENCE:{sequence}")
        core += r.choice([[]] * 12 + [["STATUS:CANCELLED"], ["STATUS:TENTATIVE"]])
        found = [core]
        if r.random() < 0.12:
            newer = [line for line in core if not line.startswith("SEQUENCE")] + [f"SEQUENCE:{(sequence or 0) + 1}"]
            newer = [self.value("DTSTART", self.start) if line.startswith("DTSTART") else line for line in newer]
            found.append(newer + (["TRANSP:TRANSPARENT"] if r.random() < 0.3 else []))
        elif r.random() < 0.08:
            core.append("TRANSP:TRANSPARENT")
        if rules and r.random() < 0.45:
            for number, time in enumerate(r.sample(named, min(len(named), r.randint(1, 3)))):
                found.append(self.override(time, number == 0 and r.random() < 0.35, rules))
        r.shuffle(found)
        return found

    def override(self, time, changes_future, rules):
        r = self.r
        moved = time + (dt.timedelta(days=r.randint(-3, 3)) if self.is_date else
                        dt.timedelta(days=r.choice([0, 0, 1, -1, 3]), hours=r.randint(-2, 0 if changes_future else 2), minutes=r.choice([0, 30])))
        if not self.is_date and not 5 <= moved.hour <= 20:
            moved = moved.replace(hour=12)
        extra = ";RANGE=THISANDFUTURE" if changes_future else ""
        event = [f"UID:{self.uid}", self.reference("RECURRENCE-ID", time, extra), self.value("DTSTART", moved)] + self.length(moved)
        if r.random() < 0.15 and not changes_future:
            event.append(f"RRULE:{rules[0]}")
        if r.random() < 0.15:
            event.append("STATUS:CANCELLED")
        # As high as any event of the series, since what an older override means is left open.
        return event + ["SEQUENCE:9"]


def calendar(seed):
    r = random.Random(seed)
    events = [event for uid in range(r.randint(1, 4)) for event in Series(r, f"{seed}-{uid}").events()]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//readiness//judge//EN"]
    for event in events:
        lines += ["BEGIN:VEVENT"] + event + ["END:VEVENT"]
    return "\r\n".join(lines + ["END:VCALENDAR"]) + "\r\n"


def wall(time):
    if not isinstance(time, dt.datetime):
        return dt.datetime(time.year, time.month, time.day)
    return time.astimezone(ZONE).replace(tzinfo=None) if time.tzinfo else time


def reference(text):
    found = icalendar.Calendar.from_ical(text)
    between = (START.replace(tzinfo=ZONE), END.replace(tzinfo=ZONE))
    busy = []
    for event in recurring_ical_events.of(found).between(*between):
        if str(event.get("TRANSP", "")).upper() == "TRANSPARENT" or str(event.get("STATUS", "")).upper() == "CANCELLED":
            continue
        busy.append((max(wall(event["DTSTART"].dt), START), min(wall(event["DTEND"].dt), END)))
    merged = []
    for start, end in sorted(b for b in busy if b[1] > b[0]):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return [f"{start:%Y-%m-%dT%H:%M} {end:%Y-%m-%dT%H:%M}" for start, end in merged]


def main(verb, *arguments):
    folder = pathlib.Path(arguments[0])
    if verb == "make":
        folder.mkdir(parents=True, exist_ok=True)
        for seed in range(int(arguments[1]), int(arguments[2]) + 1):
            (folder / f"{seed}.ics").write_bytes(calendar(seed).encode())
    elif verb == "judge":
        printed, path = {}, None
        for line in pathlib.Path(arguments[1]).read_text().splitlines():
            if line.startswith("  "):
                printed[path].append(line.strip())
            else:
                path = line
                printed[path] = []
        differences = 0
        for path, busy in printed.items():
            right = reference(pathlib.Path(path).read_bytes())
            if busy != right:
                differences += 1
                print(path)
                for line in sorted(set(busy) ^ set(right)):
                    print("  only here:" if line in busy else "  lacking:  ", line)
        print(f"{len(printed)} calendars, {sum(map(len, printed.values()))} busy times, {differences} differ")
        return 1 if differences else 0
    else:
        for seed in arguments[1:]:
            text = (folder / f"{seed}.ics").read_bytes()
            print("\n".join(text.decode().split("\r\n")[:-1] + ["BUSY"] + reference(text)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
