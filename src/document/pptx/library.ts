/** The types of the library describe its CommonJS form; what is loaded is its ES module, whose default export is the class itself. */
import loaded from 'pptxgenjs';

export type Deck = InstanceType<typeof loaded.default>;
export type DeckSlide = ReturnType<Deck['addSlide']>;
export type ShapeName = Parameters<DeckSlide['addShape']>[0];

export const newDeck = (): Deck => new (loaded as unknown as typeof loaded.default)();
