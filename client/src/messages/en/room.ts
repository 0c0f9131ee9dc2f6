export const room = {
  "room.name": "Follow me",
  "room.command": "Let the class follow on its own devices",
  "room.what":
    "Pupils open a short address and see what you show: the same date, the same view, the same highlighted names. Only this browser is in control.",
  "room.open": "Open a room",
  "room.end": "End the room",
  "room.ends": "The room ends with the lesson: when you end it, or twenty minutes after this page is closed.",
  "room.go-to": "Open on your device:",
  "room.code": "Room",
  "room.qr": "QR code of the short address",
  "room.followers": "{followers, plural, one {# device follows} other {# devices follow}}",
  "room.unreachable":
    "Other devices cannot reach this computer yet, because the server accepts only local connections. Start Entente with HOST=0.0.0.0 npm start and reload this page.",
  "room.failed": "That did not work: {reason}",
  "room.over": "The room has ended.",
  "room.lost": "Connection lost, trying again…",
  "room.connecting": "Joining the room…",
  "room.ended": "This room has ended",
  "room.ended-how": "The lesson is over. For the next one, ask for a new address.",
  "room.unknown": "There is no room {code}",
  "room.unknown-how":
    "Check the code on the screen in front. If it is right, the lesson is over: ask for a new address.",
  "room.type-code": "Code",
  "room.join": "Join",
  "room.full": "You cannot join this room right now",
  "room.full-how":
    "It is full, or too many wrong codes were entered from here. This page keeps trying by itself.",
} as const;
