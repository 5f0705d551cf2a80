import { lazy, Suspense, type Ref } from 'react';
import type { IsoDate } from '../../core/code/validity';
import { CompareScreen } from '../features/compare/CompareScreen';
import type { CompareList } from '../features/compare/useCompareList';
import { DataScreen } from '../features/data/DataScreen';
import type { AllFavoriteNews } from '../features/favorites/useFavoriteNews';
import type { StartList } from '../features/start/useStartList';
import styles from './App.module.css';
import { LookupScreen } from './LookupScreen';
import { Region } from '../shell/Region';
import { heldIds } from '../shell/provenance';
import type { ScreenName } from '../../core/actions/actions';
import type { Data } from '../shell/useData';
import type { EngineState } from '../shell/engine/useEngine';
import type { Lookup, LookupRefs } from './useLookup';

const BookScreen = lazy(() =>
  import('../features/book/BookScreen').then((module) => ({ default: module.BookScreen })),
);

const WorksheetScreen = lazy(() =>
  import('../features/worksheet/WorksheetScreen').then((module) => ({ default: module.WorksheetScreen })),
);

const CheckScreen = lazy(() =>
  import('../features/check/CheckScreen').then((module) => ({ default: module.CheckScreen })),
);

const ChangesScreen = lazy(() =>
  import('../features/changes/ChangesScreen').then((module) => ({ default: module.ChangesScreen })),
);

const FavoritesScreen = lazy(() =>
  import('../features/favorites/FavoritesScreen').then((module) => ({ default: module.FavoritesScreen })),
);

const SettingsScreen = lazy(() =>
  import('../features/settings/SettingsScreen').then((module) => ({ default: module.SettingsScreen })),
);

const HelpScreen = lazy(() =>
  import('../features/help/HelpScreen').then((module) => ({ default: module.HelpScreen })),
);

const ManualScreen = lazy(() =>
  import('../features/help/ManualScreen').then((module) => ({ default: module.ManualScreen })),
);

type ScreensProps = {
  main: Ref<HTMLElement>;
  pane: LookupRefs['pane'];
  screen: ScreenName;
  /** Date of service. */
  on: IsoDate;
  data: Data;
  engine: EngineState;
  lookup: Lookup;
  startList: StartList;
  compareList: CompareList;
  favoriteNews: AllFavoriteNews;
  onQuery: (query: string) => void;
  onFiles: (files: readonly File[]) => void;
  onDownload: (address: string) => void;
  onClose: () => void;
};

/** The screen in front. The place itself stays, and takes the focus where a screen left with it. */
export function Screens({ main, ...props }: ScreensProps) {
  return (
    <main ref={main} tabIndex={-1} className={styles.main}>
      <Region key={props.screen} name="screen">
        <Front {...props} />
      </Region>
    </main>
  );
}

function Front(props: Omit<ScreensProps, 'main'>) {
  const { screen, on, data, engine, lookup, onClose } = props;
  switch (screen) {
    case 'lookup':
      return (
        <LookupScreen
          pane={props.pane}
          lookup={lookup}
          startList={props.startList}
          favoriteNews={props.favoriteNews}
          compared={props.compareList.codes}
          data={data}
          on={on}
          onQuery={props.onQuery}
        />
      );
    case 'book':
      return (
        <Suspense>
          <BookScreen on={on} onClose={onClose} />
        </Suspense>
      );
    case 'worksheet':
      return (
        <Suspense>
          <WorksheetScreen onClose={onClose} />
        </Suspense>
      );
    case 'check':
      return (
        <Suspense>
          <CheckScreen against={{ on, data: heldIds(data.state) }} onClose={onClose} />
        </Suspense>
      );
    case 'compare':
      return <CompareScreen list={props.compareList} on={on} engine={engine} onClose={onClose} />;
    case 'changes':
      return <ChangesScreen key={heldIds(data.state)} state={data.state} onClose={onClose} />;
    case 'favorites':
      return (
        <Suspense>
          <FavoritesScreen engine={engine} favoriteNews={props.favoriteNews} on={on} onClose={onClose} />
        </Suspense>
      );
    case 'settings':
      return (
        <Suspense>
          <SettingsScreen onClose={onClose} />
        </Suspense>
      );
    case 'help':
      return (
        <Suspense>
          <HelpScreen data={data} onClose={onClose} />
        </Suspense>
      );
    case 'manual':
      return (
        <Suspense>
          <ManualScreen onClose={onClose} />
        </Suspense>
      );
    case 'data':
      return (
        <DataScreen
          data={data}
          on={on}
          onFiles={props.onFiles}
          onDownload={props.onDownload}
          onClose={onClose}
        />
      );
  }
}
