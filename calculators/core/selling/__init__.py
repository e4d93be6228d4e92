"""What calculators share of marketing and sales: funnel, margins, plans, surveys, sources."""
