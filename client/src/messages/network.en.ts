export const network = {
  "network.name": "Network",
  "network.in-words": "The network in words",
  "network.legend": "Legend",
  "network.allied": "allied",
  "network.opposed": "opposed",
  "network.possible": "only possibly so",
  "network.on-date": "On {date}:",
  "network.possibly": "{name} (possibly)",
  "network.camp": "{faction}: {members}",
} as const;
