import { Download } from 'lucide-react';
import { buttonStyles } from './button-styles';

/** Takes the list as it is filtered now as a CSV file. A plain link: the browser saves it. */
export function CsvLink({ href, children = 'CSV' }: { href: string; children?: React.ReactNode }) {
  return (
    <a href={href} download className={buttonStyles({ size: 'sm' })}>
      <Download aria-hidden="true" /> {children}
    </a>
  );
}
