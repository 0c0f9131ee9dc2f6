import { APPEARANCE_CHANNELS, type AppearanceChannel, readChannel, writeChannel } from "@entente/core";
import { acceptValue, type Parameter, replaceValue } from "./parameter.ts";

/** `colour=attribute:Party`: the column that a channel shows; null for the usual. */
function channelParameter(channel: AppearanceChannel): Parameter<string | null> {
  const { parameter: name } = APPEARANCE_CHANNELS[channel];
  return {
    name,
    isStep: true,
    read: (text, story) => {
      if (text === null || text === "") return acceptValue(null);
      const column = readChannel(channel, text, story.whole.dataset);
      return column === null ? replaceValue(name, text, null) : acceptValue(column);
    },
    write: writeChannel,
  };
}

export const colourParameter = channelParameter("colour");
export const sizeParameter = channelParameter("size");
export const tieColourParameter = channelParameter("tieColour");
export const tieWidthParameter = channelParameter("tieWidth");
