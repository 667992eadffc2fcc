import { DARK_OVERLAY } from './overlay-colors.ts';
import type { Theme } from './theme.ts';

export const dark: Theme = {
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
