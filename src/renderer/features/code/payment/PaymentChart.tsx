import { courseWords, dollars, placesOf, type PaymentSeries } from '../../../../core/payment';
import styles from './PaymentChart.module.css';

const width = 240;
const height = 48;
/** Room for the dots at the rim. */
const margin = 4;

/** The course of an amount over the quarters held: a small line, the same in a sentence, and the figures in a table. */
export function PaymentChart({ series }: { series: PaymentSeries }) {
  const { label, points } = series;
  const dots = placesOf(series).map(({ x, y }) => ({
    x: margin + x * (width - 2 * margin),
    y: height - margin - y * (height - 2 * margin),
  }));
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${width} ${height}`} className={styles.chart} aria-hidden="true" focusable="false">
        <line x1={0} x2={width} y1={height - margin} y2={height - margin} className={styles.ground} />
        <polyline points={dots.map(({ x, y }) => `${x},${y}`).join(' ')} className={styles.line} />
        {dots.map(({ x, y }, at) => (
          <circle key={at} cx={x} cy={y} r={2.5} className={styles.dot} />
        ))}
      </svg>
      <figcaption>
        {label && <span>{label}. </span>}
        {courseWords(series)}
        <details>
          <summary>{points.length} quarters held</summary>
          <table className={styles.table}>
            <caption className="visually-hidden">{label || 'Payment limit'} by quarter</caption>
            <thead>
              <tr>
                <th scope="col">Quarter</th>
                <th scope="col">Amount</th>
              </tr>
            </thead>
            <tbody>
              {points.map(({ title, from, amount }) => (
                <tr key={from}>
                  <th scope="row">{title}</th>
                  <td>{dollars(amount)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </figcaption>
    </figure>
  );
}
