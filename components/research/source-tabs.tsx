'use client';

import { type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';

import { type RecordOf } from '@/lib/orca/model/record';

type SourceTabsProps = {
  readonly sources: readonly RecordOf<'source'>[];
  readonly chosenId: string;
  readonly onChoose: (sourceId: string) => void;
  /** The chosen text. */
  readonly children: ReactNode;
};

/** One tab for each text; many of them scroll inside their line. */
export function SourceTabs({ sources, chosenId, onChoose, children }: SourceTabsProps) {
  return (
    <Tabs
      selectedKey={chosenId}
      onSelectionChange={(key) => onChoose(String(key))}
      className="flex h-full min-h-0 flex-col"
    >
      <TabList
        aria-label="Research texts"
        className="flex shrink-0 gap-1 overflow-x-auto border-b border-hairline px-3 pt-1"
      >
        {sources.map(({ id, title }) => (
          <Tab
            key={id}
            id={id}
            className="control-dense max-w-64 shrink-0 cursor-default truncate border-b-2 border-transparent px-2 pt-1 text-sm text-quiet outline-none hover:text-ink focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent selected:border-accent selected:font-medium selected:text-ink"
          >
            {title}
          </Tab>
        ))}
      </TabList>
      <TabPanel key={chosenId} id={chosenId} className="min-h-0 grow outline-none">
        {children}
      </TabPanel>
    </Tabs>
  );
}
