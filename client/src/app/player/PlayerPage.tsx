import { CSPProvider } from "@base-ui/react/csp-provider";
import { type Dataset, datasetIn, indexStory, withAgreementTies } from "@entente/core";
import { type ReactNode, useMemo } from "react";
import {
  LanguageProvider,
  StoryTimeProvider,
  StoryWords,
  useWords,
} from "../../language/LanguageProvider.tsx";
import { prepareStory } from "../../story/story.ts";
import { ThemeProvider } from "../../theme/ThemeProvider.tsx";
import { Player } from "./Player.tsx";

interface PlayerPageProps {
  readonly dataset: Dataset;
  readonly view: string;
  readonly address: string;
}

/** A player with its theme and language. */
export function PlayerPage({ dataset, view, address }: PlayerPageProps): ReactNode {
  return (
    <CSPProvider disableStyleElements>
      <ThemeProvider>
        <LanguageProvider>
          <StoryPlayer dataset={dataset} view={view} address={address} />
        </LanguageProvider>
      </ThemeProvider>
    </CSPProvider>
  );
}

function StoryPlayer({ dataset, view, address }: PlayerPageProps): ReactNode {
  const { language } = useWords();
  const story = useMemo(
    () => prepareStory(indexStory(withAgreementTies(datasetIn(dataset, language))), dataset, language),
    [dataset, language],
  );
  return (
    <StoryWords isOfAgreement={story.index.dataset.agreementTies !== undefined}>
      <StoryTimeProvider time={story.time}>
        <Player story={story} view={view} address={address} />
      </StoryTimeProvider>
    </StoryWords>
  );
}
