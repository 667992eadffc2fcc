/**
 * How closely a picture is drawn. On paper that is short of room, boxes and gaps get narrower, a lane holds fewer things side by side, and data stands
 * below its step rather than beside it: what a person does who has to get five lanes onto an upright sheet.
 */

export interface Density {
  /** How wide boxes are: as suits their texts, as narrow as is usual, or as narrow as words allow. */
  readonly boxes: 'usual' | 'narrow' | 'slim';
  /** Whether gaps between boxes, and from them to the border of their lane, are as small as lines and labels allow. */
  readonly isTight: boolean;
  /** How many boxes may stand side by side in a lane, where the flow leaves a choice. */
  readonly abreast: number;
  /** Whether the texts of boxes are set in the smallest type. */
  readonly isSmall: boolean;
  /** Whether a document stands below its step. */
  readonly isDataBelow: boolean;
}

export const USUAL: Density = {
  boxes: 'usual',
  isTight: false,
  isSmall: false,
  abreast: Number.POSITIVE_INFINITY,
  isDataBelow: false,
};

const NARROW: Density = { ...USUAL, boxes: 'narrow' };
const SLIM: Density = { ...USUAL, boxes: 'slim', isTight: true };
const SMALL: Density = { ...SLIM, isSmall: true };

/** The densities that may suit a paper, the most comfortable first. Where the flow runs right, a lane is as high as what stands in it. */
export const DENSITIES: Readonly<Record<'down' | 'right', readonly Density[]>> = {
  down: [
    USUAL,
    NARROW,
    { ...NARROW, abreast: 1 },
    { ...SLIM, abreast: 2 },
    { ...SLIM, abreast: 1 },
    { ...SLIM, abreast: 2, isDataBelow: true },
    { ...SLIM, abreast: 1, isDataBelow: true },
    { ...SMALL, abreast: 2 },
    { ...SMALL, abreast: 1 },
    { ...SMALL, abreast: 2, isDataBelow: true },
    { ...SMALL, abreast: 1, isDataBelow: true },
  ],
  right: [USUAL, NARROW, SLIM, SMALL],
};
