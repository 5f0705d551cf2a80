import { memo, type ComponentType, type SVGProps } from 'react';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import ArrowLeftRight from 'lucide-react/icons/arrow-left-right';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowRight from 'lucide-react/icons/arrow-right';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Ban from 'lucide-react/icons/ban';
import BookOpen from 'lucide-react/icons/book-open';
import Check from 'lucide-react/icons/check';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronRight from 'lucide-react/icons/chevron-right';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import CircleMinus from 'lucide-react/icons/circle-minus';
import CirclePlus from 'lucide-react/icons/circle-plus';
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark';
import Clock from 'lucide-react/icons/clock';
import Columns2 from 'lucide-react/icons/columns-2';
import Ellipsis from 'lucide-react/icons/ellipsis';
import Layers from 'lucide-react/icons/layers';
import Menu from 'lucide-react/icons/menu';
import OctagonX from 'lucide-react/icons/octagon-x';
import Pin from 'lucide-react/icons/pin';
import Search from 'lucide-react/icons/search';
import Star from 'lucide-react/icons/star';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import X from 'lucide-react/icons/x';
import styles from './Icon.module.css';

export type IconName =
  | 'back'
  | 'ban'
  | 'caution'
  | 'check'
  | 'close'
  | 'compare'
  | 'down'
  | 'downward'
  | 'empty'
  | 'forward'
  | 'good'
  | 'group'
  | 'guide'
  | 'help'
  | 'later'
  | 'menu'
  | 'more'
  | 'pin'
  | 'plus'
  | 'right'
  | 'search'
  | 'star'
  | 'stop'
  | 'swap'
  | 'unknown'
  | 'up';

/** One set, each drawn for 16 px; only those named here are bundled. */
const icons: Record<IconName, ComponentType<SVGProps<SVGSVGElement>>> = {
  back: ArrowLeft,
  ban: Ban,
  caution: TriangleAlert,
  check: Check,
  close: X,
  compare: Columns2,
  down: ChevronDown,
  downward: ArrowDown,
  empty: CircleMinus,
  forward: ArrowRight,
  good: CircleCheck,
  guide: BookOpen,
  group: Layers,
  help: CircleQuestionMark,
  later: Clock,
  menu: Menu,
  more: Ellipsis,
  pin: Pin,
  plus: CirclePlus,
  right: ChevronRight,
  search: Search,
  star: Star,
  stop: OctagonX,
  swap: ArrowLeftRight,
  unknown: CircleDashed,
  up: ArrowUp,
};

/** All of them, for the gallery. */
export const iconNames = Object.keys(icons) as IconName[];

type IconProps = {
  name: IconName;
  /** Drawn filled: the state of a thing that can be on. */
  isFilled?: boolean;
};

/** An icon beside a word, or in a control that has its name as a label: it is never read out itself. */
export const Icon = memo(function Icon({ name, isFilled = false }: IconProps) {
  const Drawn = icons[name];
  return (
    <Drawn
      aria-hidden
      focusable={false}
      className={styles.icon}
      strokeWidth={1.75}
      fill={isFilled ? 'currentColor' : 'none'}
    />
  );
});
