/** All themes. */
import { DARK_OVERLAY, LIGHT_OVERLAY, MONO_OVERLAY } from './overlay-colors.ts';
import type { Theme } from './theme.ts';

/** For presentations and handbooks of a company: one blue leads, a warm tone decides, a green one holds the data. */
const brand: Theme = {
  name: 'brand',
  page: '#FFFFFF',
  lane: '#FFFFFF',
  externalLane: '#F4F8FC',
  header: '#DCE9F6',
  frame: { color: '#5F82A6', width: 1 },
  laneRule: { color: '#B4CAE0', width: 1 },
  text: { ink: '#10283F', quiet: '#45607A', data: '#0F4A44', inverse: '#FFFFFF', control: '#B01E4B', controlText: '#FFFFFF' },
  terminator: { fill: '#0B4F8A', line: { color: '#0B4F8A', width: 1.5 } },
  step: { fill: '#F7FBFF', line: { color: '#0B4F8A', width: 1.25 } },
  decision: { fill: '#FFE9CF', line: { color: '#A35200', width: 1.5 } },
  data: { fill: '#E3F3EF', line: { color: '#2B7F74', width: 1.1 } },
  mainFlow: { color: '#0B4F8A', width: 2 },
  otherFlow: { color: '#54708C', width: 1.25 },
  informationFlow: { color: '#20786C', width: 1.25 },
  control: '#B01E4B',
  highlight: { band: '#F3B3D4', disc: '#9C1462', sign: '#FFFFFF' },
  overlay: LIGHT_OVERLAY,
  corner: 6,
  ownColors: true,
};

/** For printers and copiers: no tint carries meaning, so weights and dashes alone distinguish the flows. */
const mono: Theme = {
  name: 'mono',
  page: '#FFFFFF',
  lane: '#FFFFFF',
  externalLane: '#FFFFFF',
  header: '#FFFFFF',
  frame: { color: '#000000', width: 1 },
  laneRule: { color: '#8A8A8A', width: 1 },
  text: { ink: '#000000', quiet: '#333333', data: '#000000', inverse: '#FFFFFF', control: '#000000', controlText: '#FFFFFF' },
  terminator: { fill: '#000000', line: { color: '#000000', width: 1.5 } },
  step: { fill: '#FFFFFF', line: { color: '#000000', width: 1.25 } },
  decision: { fill: '#FFFFFF', line: { color: '#000000', width: 1.5 } },
  data: { fill: '#FFFFFF', line: { color: '#000000', width: 0.9 } },
  mainFlow: { color: '#000000', width: 2.25 },
  otherFlow: { color: '#000000', width: 1 },
  informationFlow: { color: '#000000', width: 1 },
  control: '#000000',
  highlight: { band: '#B4B4B4', disc: '#000000', sign: '#FFFFFF' },
  overlay: MONO_OVERLAY,
  corner: 4,
  ownColors: false,
};

const dark: Theme = {
  name: 'dark',
  page: '#0E131A',
  lane: '#121923',
  externalLane: '#161F2A',
  header: '#1B2632',
  frame: { color: '#5C6E82', width: 1 },
  laneRule: { color: '#33424F', width: 1 },
  text: { ink: '#EEF2F7', quiet: '#A6B4C4', data: '#CFE2F9', inverse: '#0E131A', control: '#FF8A80', controlText: '#2A0907' },
  terminator: { fill: '#EEF2F7', line: { color: '#EEF2F7', width: 1.5 } },
  step: { fill: '#1A2431', line: { color: '#8FA0B3', width: 1.25 } },
  decision: { fill: '#3A2E12', line: { color: '#E2B04A', width: 1.5 } },
  data: { fill: '#16273B', line: { color: '#6E9BD0', width: 1.1 } },
  mainFlow: { color: '#EEF2F7', width: 2 },
  otherFlow: { color: '#95A5B7', width: 1.25 },
  informationFlow: { color: '#83B0E6', width: 1.25 },
  control: '#FF8A80',
  highlight: { band: '#8C2B63', disc: '#FF8AC9', sign: '#2B0A1C' },
  overlay: DARK_OVERLAY,
  corner: 4,
  ownColors: true,
};

const light: Theme = {
  name: 'light',
  page: '#FFFFFF',
  lane: '#FFFFFF',
  externalLane: '#F7F9FB',
  header: '#EFF3F7',
  frame: { color: '#7C8B9D', width: 1 },
  laneRule: { color: '#BCC7D3', width: 1 },
  text: { ink: '#15202E', quiet: '#4D5C6E', data: '#1F3F66', inverse: '#FFFFFF', control: '#B3261E', controlText: '#FFFFFF' },
  terminator: { fill: '#15202E', line: { color: '#15202E', width: 1.5 } },
  step: { fill: '#FFFFFF', line: { color: '#3A4858', width: 1.25 } },
  decision: { fill: '#FFF3D6', line: { color: '#946200', width: 1.5 } },
  data: { fill: '#EDF3FA', line: { color: '#5A7DA8', width: 1.1 } },
  mainFlow: { color: '#15202E', width: 2 },
  otherFlow: { color: '#5A6879', width: 1.25 },
  informationFlow: { color: '#3B6496', width: 1.25 },
  control: '#B3261E',
  highlight: { band: '#F6A9CF', disc: '#B0136B', sign: '#FFFFFF' },
  overlay: LIGHT_OVERLAY,
  corner: 4,
  ownColors: true,
};

export const THEMES: readonly Theme[] = [light, dark, mono, brand];

/** The theme of this name, among a project's own and flowc's; an unknown name gets the light one. */
export function themeOf(name: string, own: readonly Theme[] = []): Theme {
  return [...own, ...THEMES].find((theme) => theme.name === name) ?? light;
}
