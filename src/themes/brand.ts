/** For presentations and handbooks of a company: one blue leads, a warm tone decides, a green one holds the data. */
import { LIGHT_OVERLAY } from './overlay-colors.ts';
import type { Theme } from './theme.ts';

export const brand: Theme = {
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
