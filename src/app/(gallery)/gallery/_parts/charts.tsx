import { AreaChart } from '@/app/_ui/charts/area-chart';
import { BarChart } from '@/app/_ui/charts/bar-chart';
import { LineChart } from '@/app/_ui/charts/line-chart';
import { Part } from './part';

const days = Array.from({ length: 30 }, (_, day) => ({
  day: new Date(Date.UTC(2026, 9, 20 + day)).toISOString(),
  ours: 12900 + (day > 18 ? 1000 : 0),
  rival: 13400 + Math.round(Math.sin(day / 4) * 500),
  shop: 180000 + Math.round(Math.sin(day / 3) * 50000) + day * 3000,
  dealers: 120000 + Math.round(Math.cos(day / 5) * 40000),
}));

export function ChartParts() {
  return (
    <Part title="Charts">
      <div className="grid gap-4 lg:grid-cols-2">
        <LineChart
          title="Price, ours and a rival's"
          summary="Our price rose by ten dollars on 7 November; the rival moves around 134."
          data={days}
          category="day"
          categoryFormat="day"
          series={[
            { key: 'ours', label: 'Jovey' },
            { key: 'rival', label: 'Aquaworld', dashed: true },
          ]}
          format={{ kind: 'money', currency: 'USD' }}
        />
        <AreaChart
          title="Revenue by channel"
          summary="Revenue of shop and dealers over thirty days."
          data={days}
          category="day"
          categoryFormat="day"
          series={[
            { key: 'shop', label: 'Shop' },
            { key: 'dealers', label: 'Dealers' },
          ]}
          format={{ kind: 'money', currency: 'USD' }}
        />
        <BarChart
          title="Orders by weekday"
          summary="Most orders come on Mondays."
          data={['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((day, index) => ({
            day,
            orders: 42 - index * 4,
          }))}
          category="day"
          series={[{ key: 'orders', label: 'Orders' }]}
          format={{ kind: 'number' }}
        />
        <BarChart
          lying
          title="Best sellers"
          summary="Five products by units sold."
          data={['JV-CP-550', 'JV-BW-1100', 'JV-DR-400', 'JV-BS-800', 'JV-FV-25'].map((sku, index) => ({
            sku,
            units: 140 - index * 23,
          }))}
          category="sku"
          series={[{ key: 'units', label: 'Units' }]}
          format={{ kind: 'number', unit: 'pcs' }}
        />
      </div>
    </Part>
  );
}
