import { LIGHT_OVERLAY } from './overlay-colors.ts';
import type { Theme } from './theme.ts';

export const light: Theme = {
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
