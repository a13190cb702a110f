"""Streams of what moves, held open in the front without a thread each.

One thread a process looks for new events and works out who may know of what; the streams only wait.
See ``docs/decisions/0017-live-pages.md``.
"""

from __future__ import annotations

import asyncio
import logging
import random
import threading
from collections import defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass, field

from a2wsgi.asgi_typing import Receive, Send
from django.db import DatabaseError, connection

from northing.apps.goals.queries.live import moved_by
from northing.apps.people.queries.readers import readers_among
from northing.base import clock
from northing.base.live import Reader
from northing.base.monitoring import note_streams
from northing.base.news import NewsWatch
from northing.base.scope import scope
from northing.base.sessions.store import alive_among

logger = logging.getLogger(__name__)

MOST_STREAMS, MOST_A_SESSION = 10_000, 24
LOOK_SECONDS, AFTER_FAILURE_SECONDS = 0.5, 5.0
BEAT_SECONDS, CHECK_SECONDS = 15.0, 10.0
# Pages are made anew when they are told, so that many are not told at one moment.
SPREAD_SECONDS, AT_ONCE = 0.02, 8
REMEMBERED = 2000
# A page may show what was committed so long before it was begun, by another machine's clock.
SLACK = 1.0
AGAIN, OVER = "again", "over"


@dataclass(eq=False, slots=True)
class Stream:
    """One open page. ``moved`` are the topics that it has not been told of yet, ``ending`` says
    why it is closed, "" while it is open."""

    reader: Reader
    is_new: bool = True
    moved: set[str] = field(default_factory=set)
    ending: str = ""
    woken: asyncio.Event = field(default_factory=asyncio.Event)

    def tell(self, topics: Iterable[str] = (), ending: str = "") -> None:
        self.moved.update(topics)
        self.ending = self.ending or ending
        self.woken.set()

    async def next_message(self) -> str:
        """Wait for what there is to say, at the most until the next sign of life."""
        try:
            async with asyncio.timeout(BEAT_SECONDS):
                await self.woken.wait()
        except TimeoutError:
            return _message("beat")
        self.woken.clear()
        if self.ending:
            return f"event: closed\ndata: {self.ending}\n\n"
        topics, self.moved = sorted(self.moved), set()
        return _message("moved", " ".join(topics)) if topics else ""


# A stream, the topics to tell it and why it ends, "" where it goes on.
Telling = tuple[Stream, set[str], str]


def _message(event: str, text: str = "") -> str:
    """An event with the instant up to which the reader has been told, and a text."""
    return f"event: {event}\ndata: {clock.now().timestamp():.3f} {text}\n\n"


class Hub:
    """All streams of this process."""

    def __init__(self) -> None:
        self._streams: set[Stream] = set()
        self._lock = threading.Lock()
        self._is_over = threading.Event()
        self.is_open = False

    def start(self) -> None:
        """Begin to look for news; call it in the loop that the streams live in."""
        self.is_open = True
        lookout = Lookout(self, asyncio.get_running_loop(), self._is_over)
        threading.Thread(target=lookout.run, name="live", daemon=True).start()

    def close(self) -> None:
        """End all streams, so that nothing holds the process up."""
        self.is_open = False
        self._is_over.set()
        for stream in self.streams():
            stream.tell(ending=AGAIN)

    def streams(self) -> list[Stream]:
        with self._lock:
            return list(self._streams)

    def has_room_for(self, reader: Reader) -> bool:
        streams = self.streams()
        own = sum(stream.reader.session == reader.session for stream in streams)
        return self.is_open and own < MOST_A_SESSION and len(streams) < MOST_STREAMS

    async def hold(self, reader: Reader, receive: Receive, send: Send) -> None:
        """Tell a reader what moves until one of both leaves. The headers are sent already."""
        stream = Stream(reader)
        leaving = asyncio.ensure_future(receive())
        leaving.add_done_callback(lambda _: stream.tell(ending=OVER))
        self._keep(stream)
        try:
            await _say(send, _message("here"))
            while not stream.ending:
                await _say(send, await stream.next_message())
            await send({"type": "http.response.body", "body": b"", "more_body": False})
        finally:
            leaving.cancel()
            self._drop(stream)

    def _keep(self, stream: Stream) -> None:
        with self._lock:
            self._streams.add(stream)
            note_streams(len(self._streams))

    def _drop(self, stream: Stream) -> None:
        with self._lock:
            self._streams.discard(stream)
            note_streams(len(self._streams))


async def _say(send: Send, text: str) -> None:
    if text:
        await send({"type": "http.response.body", "body": text.encode(), "more_body": True})


class Lookout:
    """The one thread of a process that asks the database, for all of its streams."""

    def __init__(self, hub: Hub, loop: asyncio.AbstractEventLoop, is_over: threading.Event) -> None:
        self._hub, self._loop, self._is_over = hub, loop, is_over
        self._watch = NewsWatch()
        self._recent: deque[tuple[float, int, int]] = deque(maxlen=REMEMBERED)
        self._remembers_from = float("inf")
        self._checked_at = 0.0

    def run(self) -> None:
        is_failing, pause = False, 0.0
        while not self._is_over.wait(pause):
            pause = AFTER_FAILURE_SECONDS if is_failing else LOOK_SECONDS
            try:
                self.look()
                is_failing = False
            except DatabaseError:
                if not is_failing:
                    logger.exception("open pages are not told what moves until this is over")
                is_failing = True
                self._begin_anew()
            except Exception:
                logger.exception("open pages were not told of what moved")
                self._begin_anew()

    def _begin_anew(self) -> None:
        """Tell everybody afterwards what was not told: some of it twice, none of it never."""
        connection.close()
        for stream in self._hub.streams():
            stream.is_new = True

    def look(self) -> None:
        """Look once, and hand on what there is to tell."""
        now = clock.now().timestamp()
        fresh: defaultdict[int, list[int]] = defaultdict(list)
        news = self._watch.take(now)
        if self._remembers_from == float("inf"):
            # After the first look: what was committed until then counts as shown by nobody.
            self._remembers_from = clock.now().timestamp()
        for event, workspace in news:
            if len(self._recent) == REMEMBERED:
                self._remembers_from = self._recent[0][0]
            self._recent.append((now, event, workspace))
            fresh[workspace].append(event)
        present: defaultdict[int, list[Stream]] = defaultdict(list)
        for stream in self._hub.streams():
            present[stream.reader.workspace_id].append(stream)
        is_due = now - self._checked_at >= CHECK_SECONDS
        if is_due:
            self._checked_at = now
        for workspace, streams in present.items():
            if is_due or fresh[workspace] or any(stream.is_new for stream in streams):
                self._tell(workspace, streams, fresh[workspace])

    def _tell(self, workspace: int, streams: list[Stream], fresh: list[int]) -> None:
        missed = {
            stream: self._since(workspace, stream.reader.since)
            for stream in streams
            if stream.is_new
        }
        readers = [stream.reader for stream in streams]
        with scope(workspace):
            alive = alive_among({reader.session for reader in readers})
            actors = readers_among({reader.membership_id for reader in readers})
            wanted = {event for events in missed.values() for event in events} | set(fresh)
            moved = {each.event_id: each for each in moved_by(wanted)} if wanted else {}
        telling: list[Telling] = []
        for stream in streams:
            reader = stream.reader
            actor = actors.get(reader.membership_id)
            if reader.session not in alive or actor is None:
                telling.append((stream, set(), OVER))
            elif (actor.role, actor.team_ids) != (reader.role, reader.team_ids):
                telling.append((stream, set(), AGAIN))
            elif stream.is_new and reader.since < self._remembers_from:
                telling.append((stream, set(reader.topics), ""))
            else:
                told = [moved[pk] for pk in missed.get(stream, fresh) if pk in moved]
                topics = {topic for each in told for topic in each.among(reader.topics, actor)}
                telling.extend([(stream, topics, "")] if topics else [])
            stream.is_new = False
        if telling:
            self._loop.call_soon_threadsafe(self._hand_out, telling)

    def _since(self, workspace: int, since: float) -> list[int]:
        return [
            event
            for seen_at, event, of in self._recent
            if of == workspace and seen_at >= since - SLACK
        ]

    def _hand_out(self, telling: list[Telling]) -> None:
        spread = max(0, len(telling) - AT_ONCE) * SPREAD_SECONDS
        for stream, topics, ending in telling:
            self._loop.call_later(random.uniform(0, spread), stream.tell, topics, ending)  # noqa: S311


hub = Hub()
