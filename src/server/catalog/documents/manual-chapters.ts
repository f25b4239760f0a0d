import type { Specifications } from '../contract';

type Product = { kind: string; name: string; specifications: Specifications };
export type Chapter = { title: string; steps: string[] };
/** What is seen, what it comes from, what to do. */
export type Trouble = { sign: string; cause: string; remedy: string };

const submerged = ['borewell', 'drainage', 'sewage', 'fountain', 'solar'];
const surface = ['peripheral', 'centrifugal', 'jet', 'multistage', 'booster', 'circulation'];
export const isPump = ({ kind }: Product) => submerged.includes(kind) || surface.includes(kind);
const isElectric = (p: Product) => isPump(p) || ['controller', 'float-switch', 'cable'].includes(p.kind);
const lines = (...all: (string | false | undefined | 0)[]) => all.filter((line): line is string => Boolean(line));

/** What protects people and the product, with the product's own limits. */
export function safety(p: Product): Chapter {
  const s = p.specifications;
  return {
    title: 'Safety',
    steps: lines(
      isElectric(p) && 'Only a qualified electrician may connect it. Cut the supply and secure it before any work.',
      isElectric(p) &&
        'Protect the circuit by a residual current device of 30 mA and by a breaker that fits the motor.',
      p.kind === 'fountain' && 'Nobody may be in the water while it runs or is connected.',
      submerged.includes(p.kind) && 'Lift and lower it by a rope or its handle, never by its cable.',
      isPump(p) && 'Never run it dry: the shaft seal is cooled by the water and fails within minutes.',
      s.maxLiquidC && `The liquid may be at most ${s.maxLiquidC} °C. Hotter water damages seals and can scald.`,
      s.maxPressureBar && `The pressure may nowhere exceed ${s.maxPressureBar} bar; fit a relief valve where it could.`,
      s.weightKg && s.weightKg > 20 && `It weighs ${s.weightKg} kg: lift it with two people or with gear.`,
      p.kind === 'sewage' && 'Wear gloves and eye protection; ventilate the shaft before anybody enters it.',
      'Not for drinking water, flammable or aggressive liquids unless its data sheet says so.',
    ),
  };
}

/** How it is put in and started. */
export function installation(p: Product): Chapter[] {
  const s = p.specifications;
  const place: Chapter = {
    title: 'Placing and connecting',
    steps: lines(
      `Check that ${p.name} is whole, and that everything on the list of contents is in the box.`,
      surface.includes(p.kind) && 'Set it level on a firm base, dry, free of frost and with air around the motor.',
      submerged.includes(p.kind) &&
        'Hang or set it so that its inlet stays clear of mud and at least 30 cm under water.',
      p.kind === 'pressure-tank' &&
        'Set the air cushion, without water, 0.2 bar below the pressure at which the pump starts.',
      s.suctionM && `Keep the suction line short, rising and airtight; its height is at most ${s.suctionM} m.`,
      s.suctionM && 'Fit a foot valve with a strainer at its lower end.',
      s.inlet && `Connect the inlet: ${s.inlet}. Seal the thread, and do not let it carry the weight of the pipe.`,
      s.outlet && `Connect the outlet: ${s.outlet}, with a check valve and a shut-off valve behind it.`,
      s.voltageV &&
        `Compare the supply with the plate: ${s.voltageV} V${s.phases ? `, ${s.phases === 1 ? 'single' : 'three'}-phase` : ''}.`,
      s.phases === 3 && 'With three phases, check the direction of rotation before the first run.',
      !isPump(p) && 'Depressurise the line before you cut into it; check every joint for leaks afterwards.',
    ),
  };
  if (!isPump(p)) return [place];
  return [
    place,
    {
      title: 'Starting',
      steps: lines(
        surface.includes(p.kind) && 'Fill the casing and the suction line with water until no more air comes out.',
        'Open the valves, switch on, and throttle the outlet until it runs quietly.',
        s.maxHeadM && s.maxFlowLpm
          ? `It delivers up to ${s.maxFlowLpm} l/min and lifts up to ${s.maxHeadM} m, never both at once: see the curve on its data sheet.`
          : undefined,
        'After a minute check joints, noise and the current on the motor’s plate.',
      ),
    },
    {
      title: 'Care',
      steps: lines(
        'Each month: look for leaks, unusual noise and a warm motor.',
        'Each year: clean strainer and impeller, check the check valve and the cable.',
        'Before frost: drain casing and lines, or take the pump in.',
        s.maxParticleMm !== undefined &&
          s.maxParticleMm > 0 &&
          `Larger particles than ${s.maxParticleMm} mm block the impeller.`,
      ),
    },
  ];
}

/** What may go wrong, from the first thing to look at on. */
export function troubles(p: Product): Trouble[] {
  if (!isPump(p))
    return [
      {
        sign: 'It leaks',
        cause: 'Seal missing, thread not sealed',
        remedy: 'Depressurise, seal anew, tighten by hand and a quarter turn',
      },
      {
        sign: 'It does not do what it should',
        cause: 'Wrong way round, dirt inside',
        remedy: 'Check the arrow of the flow, clean it',
      },
    ];
  const s = p.specifications;
  return [
    {
      sign: 'It does not start',
      cause: 'No supply, breaker or thermal protection has opened',
      remedy: 'Check the supply; let it cool for half an hour; turn the shaft by hand',
    },
    {
      sign: 'It hums and does not turn',
      cause: 'Impeller blocked, capacitor weak',
      remedy: 'Cut the supply, free the impeller, have the capacitor measured',
    },
    {
      sign: 'It runs without water',
      cause: s.suctionM ? 'Air in the suction line, lift too high' : 'Inlet above the water, strainer clogged',
      remedy: s.suctionM ? `Fill it again, seal the line; at most ${s.suctionM} m` : 'Lower it, clean the strainer',
    },
    {
      sign: 'Too little water or pressure',
      cause: 'Line too narrow or too long, impeller worn, valve half closed',
      remedy: 'Compare with the curve; open valves; replace the seal kit and impeller',
    },
    {
      sign: 'It starts and stops all the time',
      cause: 'Leak behind it, air cushion of the tank lost',
      remedy: 'Close the outlet: if it still starts, look for the leak; refill the air',
    },
    {
      sign: 'The breaker trips',
      cause: 'Water in motor or cable, motor blocked',
      remedy: 'Leave it switched off and have it measured by an electrician',
    },
  ];
}

/** Parts that wear, by the product's figures; ordered by naming its model. */
export const spares = (p: Product): { part: string; why: string }[] =>
  isPump(p)
    ? [
        { part: 'Shaft seal', why: 'Every 3 to 5 years, or when it drips' },
        { part: 'O-rings and gaskets', why: 'Whenever the casing was open' },
        { part: 'Impeller', why: 'When flow is a tenth below the curve' },
        ...(p.specifications.phases === 1 ? [{ part: 'Run capacitor', why: 'When it hums and does not start' }] : []),
        ...(submerged.includes(p.kind) ? [{ part: 'Cable with entry', why: 'At the first damage of its sheath' }] : []),
        ...(p.specifications.suctionM ? [{ part: 'Foot valve', why: 'When it loses its priming overnight' }] : []),
      ]
    : [{ part: 'Seals', why: 'Whenever it was taken off' }];
