import { useEffect, useRef, useState, type RefObject } from 'react';

/** What is this near to being seen is made ready, in pixels. */
const nearPx = 200;

/**
 * Whether a part of a page is in sight, or nearly: what takes its time and stands far below is made when somebody goes there.
 * @returns the place to watch, and whether it is in sight; true where the browser cannot tell
 */
export function useInSight<Place extends Element>(): { place: RefObject<Place | null>; isInSight: boolean } {
  const place = useRef<Place>(null);
  const [isInSight, setInSight] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (!place.current || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      (entries) => setInSight(entries.at(-1)?.isIntersecting ?? false),
      { scrollMargin: `${nearPx}px` },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return { place, isInSight };
}
