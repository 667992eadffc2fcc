/** Keeps edges that end beside the middle of a head or foot clear of the facts that stand on it. */
import type { Fact } from '../../geometry/diagram.ts';
import type { PortSide, Ports, Size } from '../../geometry/geometry.ts';

/** Half an arrowhead and a little air. */
const AIR = 7;

export function clearOfFacts(ports: Ports, facts: readonly Fact[], { height }: Size): Ports {
  const onOutline = facts.filter(({ onOutline, badge }) => onOutline || badge);
  const at = (y: number) => onOutline.filter(({ box }) => box.y < y && y < box.y + box.height);
  return { ...ports, top: clear(ports.top, at(0)), bottom: clear(ports.bottom, at(height)) };
}

function clear(port: PortSide, facts: readonly Fact[]): PortSide {
  const nearest = facts.reduce((least, { box }) => {
    const distance = box.x > port.at ? box.x - port.at : port.at - box.x - box.width;
    return Math.min(least, distance - AIR);
  }, port.reach);
  return { ...port, reach: Math.max(0, nearest) };
}
