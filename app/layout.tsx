import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';

import { ToastProvider } from '@/components/ui/toast';
import { browserErrorSettings } from '@/lib/server/error-reports/browser-error-settings';

import './globals.css';

const inter = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  variable: '--font-inter',
  weight: '100 900',
  display: 'swap',
});

export const metadata: Metadata = {
  title: { default: 'ORCA Studio', template: '%s · ORCA Studio' },
  description: 'Model objects, relationships, calls to action and attributes together.',
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

/**
 * The theme choice travels in a cookie, so the first byte already carries it:
 * no flash, and no inline script that a content security policy would have to allow.
 */
async function chosenTheme(): Promise<'light' | 'dark' | undefined> {
  const theme = (await cookies()).get('theme')?.value;
  return theme === 'light' || theme === 'dark' ? theme : undefined;
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html
      lang="en"
      className={inter.variable}
      data-theme={await chosenTheme()}
      data-error-reports={browserErrorSettings(await headers())}
    >
      <body className="font-sans antialiased">
        <ToastProvider>{children}</ToastProvider>
      </body>
    </html>
  );
}
