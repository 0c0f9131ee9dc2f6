// Time: calendar days, half-open intervals, uncertain dates, and the play state of a timeline.

export { firstAtOrAfter } from "./time/bisect.ts";
export {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
  formatCalendarDate,
  InvalidCalendarDateError,
  parseCalendarDate,
  yearMonthDay,
} from "./time/calendar-date.ts";
export {
  type Certainty,
  certainInterval,
  certaintyAt,
  type Interval,
  intervalAt,
  isEmpty,
  isOutsidePeriod,
  type Period,
  possibleInterval,
  type Validity,
  validityBetween,
} from "./time/interval.ts";
export { playSpeed } from "./time/play-speed.ts";
export {
  type Course,
  type Direction,
  dateShown,
  type Loop,
  type PlayState,
  type Wait,
} from "./time/play-state.ts";
export { spanInWords, withoutShared } from "./time/span-in-words.ts";
export {
  CALENDAR_TIME,
  type CountedTime,
  countOfDay,
  dayOfCount,
  parseStoryDate,
  type StoryTime,
  writeCount,
  writeStoryDate,
} from "./time/story-time.ts";
export { addStrides } from "./time/stride.ts";
export {
  nearestSpeed,
  neighbouringDate,
  type PlayAction,
  play,
  SPEEDS,
  startOfCourse,
} from "./time/timeline.ts";
export { parseUncertainDate, type UncertainDate } from "./time/uncertain-date.ts";

// Chance: draws that are the same for the same seed.

export { type SeededRandom, seededRandom, shuffled } from "./chance/seeded-random.ts";

// Geometry: boxes, places and outlines in pixels.

export { bendOutline } from "./geometry/bent-outline.ts";
export { outlineAround, pointsOf } from "./geometry/convex-outline.ts";
export type { Box, Coordinates, NodeBox, Point, Size } from "./geometry/coordinates.ts";
export { isWithinRings } from "./geometry/rings.ts";

// Model: a dataset and its rows, and a whole story packed as a timeline.

export type { Actor, ActorKind } from "./model/actor.ts";
export type { Argument, ArgumentLink, LinkKind, Position, Stance } from "./model/argument.ts";
export {
  ATTRIBUTED_TABLES,
  type Attribute,
  type AttributeColumn,
  type Attributed,
  type AttributedTable,
  type AttributeType,
  type AttributeValue,
  attributesOf,
  readAttribute,
} from "./model/attribute.ts";
export { type Dataset, NO_ROWS, timeOf } from "./model/dataset.ts";
export { type Basis, type Evidence, isPreferred } from "./model/evidence.ts";
export type { Faction, Membership, Side } from "./model/faction.ts";
export { compareIds } from "./model/ids.ts";
export type { Office, OfficeHolding } from "./model/office.ts";
export {
  type PackedTimeline,
  packTime,
  packTimeline,
  UnsupportedTimelineError,
  unpackTime,
  unpackTimeline,
} from "./model/packed-timeline.ts";
export type { PoliticalEvent } from "./model/political-event.ts";
export type { Passage, Source } from "./model/source.ts";
export type { Tie, TieKind } from "./model/tie.ts";
export { LONGEST_CAPTION, parseFocus, stopsOf, TOUR_VIEWS, type Tour, type TourStop } from "./model/tour.ts";
export { datasetIn, isIn, PLAIN_LANGUAGE, type Translations, translate } from "./model/translation.ts";

// Story: an indexed dataset, what it says as of a day, what changes, and how a reader filters it.

export { labelOf } from "./model/actor.ts";
export { withAgreementTies } from "./story/agreement-ties.ts";
export { type AttributeTest, type AttributeTestKind, isTestOf } from "./story/attribute-test.ts";
export { type Caption, type Captions, captionsOf, MOST_TOLD } from "./story/caption.ts";
export {
  type Change,
  type ChangeKind,
  type ChangeLog,
  isBeginning,
  isOfItsDay,
  logChanges,
} from "./story/change.ts";
export { daysOfChange, eventDates, evidenceChangeDates, networkChangeDates } from "./story/change-dates.ts";
export { datasetAsTold } from "./story/dataset-as-told.ts";
export { datasetOnDay } from "./story/dataset-on-day.ts";
export { evidenceOnDay } from "./story/evidence-on-day.ts";
export { MANY, mostActorsAtOnce } from "./story/importance.ts";
export {
  actorsOf,
  factionsAsOf,
  type Network,
  type NetworkActor,
  type NetworkFaction,
  networkAsOf,
  positionsAsOf,
  tiesAsOf,
} from "./story/network-as-of.ts";
export {
  type NetworkDictionary,
  networkDictionary,
  type PackedNetwork,
  packNetwork,
  rawNetwork,
  type UnpackedTie,
  unpackNetwork,
} from "./story/packed-network.ts";
export { type OtherReading, otherReadings } from "./story/reading.ts";
export {
  applyReadingAndFilter,
  BASES,
  type ReadingAndFilter,
  readFilter,
  SIDES,
  WHOLE_STORY,
  writeFilter,
} from "./story/reading-and-filter.ts";
export { labelReading, type ReadingPhrases, tellApart } from "./story/reading-label.ts";
export { filterStory, hiddenAsOf, isFiltering, NO_FILTER, type StoryFilter } from "./story/story-filter.ts";
export {
  type FactIndex,
  type Held,
  type IndexedStory,
  indexStory,
  type StoryIndex,
} from "./story/story-index.ts";

// Appearance: what discs and lines are coloured and sized by.

export {
  APPEARANCE_CHANNELS,
  type Appearance,
  type AppearanceChannel,
  appearanceTexts,
  CHANNELS,
  columnsFor,
  readChannel,
  USUAL_APPEARANCE,
  writeChannel,
} from "./appearance/appearance.ts";
export { type LegendItem, legendItems, type MarkSample } from "./appearance/legend-items.ts";
export { type MarkLegend, type Marks, marksOf } from "./appearance/marks.ts";
export { BLOC_COLOURS, type FactionColour } from "./appearance/palette.ts";
export { attributeValues } from "./appearance/value-scale.ts";

// Signed graphs: frustration and the best partition.

export { frustrationOf } from "./signed-graph/frustration.ts";
export { bestPartition } from "./signed-graph/partition.ts";
export { type SignedGraph, type SignedTie, signedGraphOf } from "./signed-graph/signed-graph.ts";
export { countTriangles } from "./signed-graph/triangle.ts";

// Measures: what the analyses compute from a story.

export { adjustedRand } from "./measures/agreement.ts";
export { type AlignmentTest, alignmentTestAsOf } from "./measures/alignment-test.ts";
export {
  type Balance,
  balanceAsOf,
  balanceFrom,
  type MeasuredBalance,
  measureBalance,
} from "./measures/balance.ts";
export {
  type Coalitions,
  coalitionsAsOf,
  coalitionsFrom,
  type MeasuredCoalitions,
  measureCoalitions,
} from "./measures/coalition.ts";
export {
  type Coalition,
  type CoalitionChange,
  type CoalitionChangeKind,
  coalitionChanges,
  namedCoalitions,
  unnamedCoalitions,
} from "./measures/coalition-change.ts";
export { type ComparedChange, compareDates, type DateComparison } from "./measures/date-comparison.ts";
export {
  type DiscourseKind,
  type Duplicates,
  discourseNetwork,
  type Normalisation,
  type Statement,
  withoutDuplicates,
} from "./measures/discourse.ts";
export { type Discrepancy, discrepanciesAsOf, discrepancyOf } from "./measures/discrepancy.ts";
export {
  type ArgumentDiscrepancy,
  discrepanciesByActor,
  discrepanciesByArgument,
} from "./measures/discrepancy-summary.ts";
export { type FactionMove, factionMoves } from "./measures/faction-move.ts";
export { groupBy } from "./measures/group-by.ts";
export { type LeadAndLag, leadAndLag } from "./measures/lead-and-lag.ts";
export {
  type BalanceRobustness,
  balanceRobustness,
  type CoalitionRobustness,
  coalitionRobustness,
  type DiscrepancyRobustness,
  discrepancyRobustness,
} from "./measures/robustness.ts";
export type { Spread } from "./measures/spread.ts";
export { type StanceReversal, stanceReversals } from "./measures/stance-reversal.ts";
export { stanceTable } from "./measures/stance-table.ts";
export { storyDiscourseNetwork } from "./measures/story-discourse.ts";
export { type Tension, tensionOver, tensionSpans } from "./measures/tension.ts";

// Measures of actors and camps: places in the network of a day, and histories.

export { type ActorHistory, actorHistoriesOver } from "./actor-measures/actor-history.ts";
export {
  ACTOR_MEASURES,
  type ActorMeasureName,
  actorRangesAsOf,
  type DayOfRanges,
} from "./actor-measures/actor-ranges.ts";
export { campMeasuresOver } from "./actor-measures/camp-measures.ts";
export { actorMeasuresAsOf, actorMeasuresOver } from "./actor-measures/measure-series.ts";

// Argumentation: frameworks, extensions and strengths as of a day.

export { type ArgumentMap, type ArgumentState, argumentsAsOf } from "./argument/arguments-as-of.ts";
export type { AnsweredAttack } from "./argument/explanation.ts";
export { extensionsOf, type Semantics } from "./argument/extension.ts";
export { type Bearing, frameworkOf } from "./argument/framework.ts";
export { ExtensionLimitError } from "./argument/labelling.ts";

// The argument map: which arguments stand on a day, and who holds them.

export {
  type ArgumentMoment,
  type ArgumentStanding,
  argumentChangeDates,
  argumentMomentAt,
  type Holder,
  type Standing,
} from "./argument-map/argument-standing.ts";
export { type Stances, stancesIn } from "./argument-map/stances.ts";

// Computed factions: what the ties make of a story without factions.

export { withComputedFactions } from "./computed-factions/computed-factions.ts";
export { applyToComputed } from "./computed-factions/computed-story.ts";

// Layout of dynamic graphs: for the benchmark.

export { layoutDynamicGraph } from "./layout/graph/dynamic-layout.ts";
export { layoutMetrics } from "./layout/graph/layout-metrics.ts";
export type {
  DynamicGraph,
  TimedEdge,
  TimedNode,
  TimeInterval,
} from "./layout/graph/problem/dynamic-graph.ts";
export { MOVE_PRICE } from "./layout/graph/trajectory-layout.ts";

// Layout of stories: where every actor stands on every day.

export {
  type Arrangement,
  arrangementTexts,
  indexToLayOut,
  isUsualArrangement,
  LARGEST_SEED,
  LAYOUT_MODES,
  LAYOUT_SCOPES,
  type LayoutScope,
  layoutPartOf,
  type Pin,
  readPins,
  USUAL_ARRANGEMENT,
  withoutPin,
  withPin,
  writePins,
} from "./layout/story/arrangement.ts";
export { LAYOUT_FORMS, type LayoutForm, layoutFormFor } from "./layout/story/layout-frame.ts";
export { type PackedLayout, type StoryLayout, unpackLayout } from "./layout/story/packed-layout.ts";
export {
  datasetToLayOut,
  isStoredLayout,
  LAYOUT_ENGINE,
  type StoredLayout,
} from "./layout/story/stored-layout.ts";
export {
  createLayoutCache,
  finishLayout,
  type LayoutCache,
  type LayoutChoice,
  layoutStory,
  layoutStorySteps,
  pinAtOnce,
} from "./layout/story/story-layout.ts";
export type { LayoutMode } from "./layout/story/story-trajectories.ts";

// The storyline: coalitions as ribbons, actors as lines.

export { type LeadingActors, leadingActors } from "./storyline/leading-actors.ts";
export {
  type LineStretch,
  type Storyline,
  type StorylineLine,
  type StorylineRibbon,
  storylineMomentAt,
  storylineShowing,
  withoutBriefMoments,
} from "./storyline/moments.ts";
export { storylineSteps } from "./storyline/storyline.ts";

// Scene: everything a picture of a day holds, before it is painted.

export { type AxisMark, axisMarksOf } from "./scene/axis-marks.ts";
export { blocsAt, parseBandId } from "./scene/bands.ts";
export type { BroughtOut } from "./scene/bloc-transition.ts";
export {
  type Chronicle,
  chronicleOf,
  dateAtShare,
  type EventTick,
  inGrey,
  type Lane,
  lanePlaceOfName,
  type Stretch,
  shareOf,
} from "./scene/chronicle.ts";
export { courseOf, waitsOf } from "./scene/course.ts";
export { coloursOf } from "./scene/faction-colour.ts";
export { type FittedLayout, toLayoutUnits } from "./scene/fit-layout.ts";
export { sceneInSight } from "./scene/in-sight.ts";
export { createPictures, picturesMarkedBy, picturesShowing, type StoryPictures } from "./scene/picture.ts";
export {
  estimateTextWidth,
  type MeasureText,
  type PictureStyle,
  pictureStyle,
} from "./scene/picture-style.ts";
export { labelBelow, placeLabels } from "./scene/placement/label-place.ts";
export { controlPoint, pointOnCurve } from "./scene/placement/tie-route.ts";
export type { Scene, SceneHull, SceneNode, SceneTie } from "./scene/scene.ts";
export { between, ease, sceneAt } from "./scene/scene-at.ts";
export { type BandTies, tiesOfBand } from "./scene/story-blocs.ts";
export { estimateStyledWidth, labelStyle, type MeasureStyled, titleStyle } from "./scene/text-style.ts";
export type { Picture, PlannedNode, PlannedTie } from "./scene/transition.ts";

// Sheets: a picture as a page with title, date, caption, legend and source.

export type { Sheet } from "./sheet/sheet.ts";
export type { SheetWords } from "./sheet/sheet-words.ts";
export { createSheets, type Sheets } from "./sheet/sheets.ts";

// Painting: a scene or a sheet on a canvas or as SVG.

export { cssFont, type FontFamilies, type Sprite } from "./painting/canvas-context.ts";
export { canvasSurface } from "./painting/canvas-surface.ts";
export { type Emphasis, NO_EMPHASIS } from "./painting/emphasis.ts";
export { paintOf } from "./painting/mark-paint.ts";
export { paintScene } from "./painting/paint-scene.ts";
export { paintSheet } from "./painting/paint-sheet.ts";
export type { Surface } from "./painting/surface.ts";
export { svgSurface } from "./painting/svg-surface.ts";
export { SCENE_THEMES, type SceneTheme, THEME_NAMES, type ThemeName } from "./painting/theme.ts";

// Export: files of sheets and films, with what they were made from.

export { attributeTestsInWords } from "./export/attribute-test-phrases.ts";
export { describeChange } from "./export/change-phrases.ts";
export { countInDigits, countInWords, countsInWords, unitInWords } from "./export/count-phrases.ts";
export { drawGif, type ReportFrames, type SheetCanvas } from "./export/draw-gif.ts";
export { drawSvg } from "./export/draw-svg.ts";
export { createExportSheets, type ExportSheets } from "./export/export-sheets.ts";
export type { FilmRange } from "./export/film.ts";
export { FONT_SUBSETS, type FontSubset, fontFaceRule, subsetsFor } from "./export/font-subset.ts";
export type { GifTools } from "./export/gif-film.ts";
export { permalinkOf } from "./export/permalink.ts";
export { datasetWithin, fillPlayer, PLAYER_FILE_ID, type PlayerFile } from "./export/player-file.ts";
export { withPngText } from "./export/png-text.ts";
export {
  exportFileName,
  type Moment,
  metadataOf,
  type Provenance,
  provenanceLines,
} from "./export/provenance.ts";
export type { SheetLanguage } from "./export/sheet-language.ts";
export { sheetWords } from "./export/sheet-phrases.ts";
export { fillSite, SITE_FILE_ID, type SiteFile, type SiteStory } from "./export/site-file.ts";

// Classroom: tours as files, predictions, and what a class is shown.

export { datasetUntil } from "./classroom/dataset-until.ts";
export {
  choicesOf,
  NEW_FACTION,
  NOBODY,
  type Outcome,
  outcomeOf,
  type Prediction,
  predictionsAt,
  readPrediction,
  writePrediction,
} from "./classroom/prediction.ts";
export {
  InvalidMomentError,
  type RoomMoment,
  type RoomQuestion,
  readMoment,
} from "./classroom/room-moment.ts";
export {
  readTour,
  readTourFile,
  TourFileError,
  type TourWithStops,
  writeTourFile,
  writeTourTables,
} from "./classroom/tour-file.ts";
