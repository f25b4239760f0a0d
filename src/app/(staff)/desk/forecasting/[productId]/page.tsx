import { ChartSpline } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { IfMay } from '@/app/_api/if-may';
import { api } from '@/app/_api/server';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { HistoryLink } from '../../events/history-link';
import { RefreshButton } from '../refresh-button';
import { ForecastRecord } from './forecast-record';
import { TargetPanel } from './target-panel';

export const metadata: Metadata = { title: 'Forecast' };
type Props = { params: Promise<{ productId: string }> };

export default async function ProductForecastPage({ params }: Props) {
  const { productId } = await params;
  if (!z.uuid().safeParse(productId).success) notFound();
  const record = await (await api()).forecasting.get({ productId });
  if (!record) notFound();
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Forecasts', href: '/desk/forecasting' }, { label: record.sku }]}
        title={record.name}
        description={<span className="figures">{record.sku}</span>}
        actions={
          <>
            {record.target && <HistoryLink stream={`inventory-target-${productId}`} />}
            <IfMay give="forecasting.request">
              <RefreshButton productId={productId} />
            </IfMay>
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 xl:grid-cols-[minmax(0,1fr)_23rem]">
        {record.forecast ? (
          <ForecastRecord forecast={record.forecast} />
        ) : (
          <Card>
            <EmptyState icon={<ChartSpline />} title="The forecast of this product appears here">
              It is made on Monday, or at once by “Forecast now”.
            </EmptyState>
          </Card>
        )}
        <TargetPanel
          productId={productId}
          demand={
            record.forecast ? { mean: record.forecast.weeklyMean, sigma: record.forecast.sigma } : { mean: 0, sigma: 0 }
          }
          target={record.target}
          available={record.available}
          leadTimeDays={record.leadTimeDays}
          cost={record.costMinor === null ? null : { minor: record.costMinor, currency: record.currency }}
        />
      </div>
    </>
  );
}
