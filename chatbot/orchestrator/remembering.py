"""The shopper's say in what is known of them, in words: to be told of it, to have it forgotten, to be remembered or not."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from chatbot.domain.events import Asked, Event, Intent, QuickReply, Said, Understood
from chatbot.domain.notes import Agreed, Forgotten, Note
from chatbot.domain.notes import Kept as State
from chatbot.explain.known import told
from chatbot.orchestrator.forgetting import forgetting, left, without
from chatbot.orchestrator.recommend import recommend
from chatbot.orchestrator.world import Scene
from chatbot.understanding.reading import Act

_ENDS = "what I learn of your taste ends with this chat"


def forget(scene: Scene) -> Iterator[Event | Note]:
    """Forget what the message names, or everything, and say what that was; what was looked for goes on without it."""
    gone = forgetting(scene)
    if not gone.interests:
        known = told(scene.profile.interests)
        yield Said(f"There is nothing of that kind to forget. I know that {known}." if known else "There is nothing to forget: I know nothing of your taste.")
        yield State(replace(scene.conversation, questions_in_row=0))
        return
    yield Forgotten(tuple(i.id for i in gone.interests), gone.everything)
    yield Said(f"{'I have forgotten all that I knew of your taste' if gone.everything else 'Forgotten'}: that {told(gone.interests)}. ")
    conversation = without(scene.conversation, gone)
    if conversation.request != scene.request:
        yield Understood(Intent.FEEDBACK, conversation.request, again=True)
    if gone.everything:
        yield Said(_onward(scene))
    elif conversation.request != scene.conversation.request and scene.conversation.on_show:
        yield from recommend(replace(scene, conversation=conversation, request=conversation.request, profile=left(scene.profile, gone)))
        return
    yield State(replace(conversation, questions_in_row=0))


def remember(scene: Scene) -> Iterator[Event | Note]:
    """A yes to being remembered."""
    yield Agreed(True)
    opening = "I do already" if scene.profile.kept else "Gladly"
    known = told(scene.profile.interests)
    so_far = f" So far I know that {known}." if known else ""
    yield Said(f"{opening}: what I learn of your taste is kept for when you come back.{so_far} Tell me to stop, and it is erased.")
    yield State(replace(scene.conversation, questions_in_row=0))


def unremember(scene: Scene) -> Iterator[Event | Note]:
    """A no to being remembered: what other conversations taught is erased."""
    yield Agreed(False)
    if scene.profile.kept:
        yield Said("From now on you aren't remembered: what other chats taught me of your taste is erased, and what this one teaches me ends with it.")
    else:
        yield Said(f"You aren't remembered: {_ENDS}.")
    yield State(replace(scene.conversation, questions_in_row=0))


def keep_apart(scene: Scene) -> Iterator[Event | Note]:
    """A no to being remembered by this conversation."""
    yield Agreed(False, here=True)
    if scene.profile.kept:
        yield Said("This chat stays between us: what it teaches me of your taste is used here and not kept. What I knew before stays as it was.")
    else:
        yield Said(f"It does stay here: {_ENDS}.")
    yield State(replace(scene.conversation, questions_in_row=0))


def tell(scene: Scene) -> Iterator[Event | Note]:
    """All that is known of the shopper's taste, and how long it is kept."""
    known = told(scene.profile.interests)
    if not known:
        yield Said(f"Nothing of your taste yet. {_onward(scene)}")
    else:
        yield Said(f"I know that {known}. {_onward(scene)} You can have any of it forgotten: just tell me.")
    replies = ("Forget everything about me",) if known else ()
    yield Asked("", "", tuple(QuickReply(r) for r in (*replies, "Don't remember me" if scene.profile.kept else "Remember me next time")))
    yield State(replace(scene.conversation, questions_in_row=0))


def beside(scene: Scene) -> Iterator[Event | Note]:
    """What a message demands beside its wish, before anything of the wish is noted."""
    play = _BESIDE.get(scene.reading.aside) if scene.reading.aside else None
    for step in play(scene) if play else ():
        if not isinstance(step, State):
            yield replace(step, text=f"{step.text} ") if isinstance(step, Said) else step


def _onward(scene: Scene) -> str:
    if scene.profile.kept:
        return "What you tell me of your taste is kept for when you come back, until you tell me not to remember you."
    return f"You aren't remembered: {_ENDS}."


_BESIDE: Mapping[Act, Callable[[Scene], Iterator[Event | Note]]] = {"remember": remember, "unremember": unremember, "off_record": keep_apart}
