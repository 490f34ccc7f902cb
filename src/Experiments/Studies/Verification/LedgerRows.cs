using Ronghe.Simulation;
using Ronghe.Simulation.Invariants;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Experiments.Studies.Verification;

/// <summary>V20: what hosts realise where every trainee with a post is kept and where none is, and accounts that close.</summary>
internal static class LedgerRows
{
    private const int Periods = 24;
    private const string Settling = "AssessBenefits, Books", Keeping = "KeepTrainees.Value, KeepTrainees.Acceptance";

    public static IEnumerable<VerificationRow> Realised(SharedRules rules)
    {
        Ledger all = Ledger.Of(rules, accepts: 1), none = Ledger.Of(rules, accepts: 0);
        yield return new("V20", "every trainee kept: not kept though their host had a post", Keeping, "everybody takes an offer",
            0, all.Missed, 0);
        yield return new("V20", "every trainee kept and nobody leaves: what one has brought its host by the end, CNY", Keeping,
            "saved hiring + (1 - pass) premium, quarter by quarter", all.ClosedWorth / all.Kept, all.Worth / all.Kept, 1e-2);
        yield return new("V20", "every trainee kept: greatest distance of a host's gain, CNY", Keeping + ", " + Settling,
            "output - cost + that worth, premiums kept to 24 bits", 0, all.Distance, 1e-2);
        yield return new("V20", "no trainee kept: trainees kept, and their worth", Keeping, "nobody takes an offer", 0,
            none.Kept + Math.Abs(none.Worth), 0);
        yield return new("V20", "no trainee kept: greatest distance of a host's gain, CNY", Settling, "output - cost", 0, none.Distance,
            1e-4);
        yield return new("V20", "all accounts against value added, share of turnover", "Accounts.Record, ValueAdded.Of", "conservation", 0,
            Math.Max(all.Open, none.Open), 1e-9);
    }

    /// <summary>What was seen over all quarters of a world.</summary>
    /// <param name="Kept">Trainees kept.</param>
    /// <param name="Missed">Trainees who were not, though a post of their host was open.</param>
    /// <param name="Worth">What the world says that they are worth, CNY.</param>
    /// <param name="ClosedWorth">What the closed form says.</param>
    /// <param name="Distance">Greatest distance of an enterprise's net benefit in a quarter from the closed form, CNY.</param>
    /// <param name="Open">Greatest amount by which accounts do not close, share of the turnover of the quarter; NaN where the world stopped
    /// itself because money was missing.</param>
    private sealed record Ledger(double Kept, double Missed, double Worth, double ClosedWorth, double Distance, double Open)
    {
        public static Ledger Of(SharedRules rules, double accepts)
        {
            Scenario scenario = VerificationWorld.Create(Periods, 2, 0,
                [.. LeverCatalog.All.Select(static l => PolicyMeasure.At(l.Lever, 1) with { From = Periods / 2 })]);
            ModelParameters parameters = scenario.Parameters;
            scenario = scenario with
            {
                Parameters = parameters with
                {
                    Industry = parameters.Industry with { Failing = 0 },
                    LabourMarket = parameters.LabourMarket with
                        { OfferAcceptance = accepts, ReservationFit = 0, Leaving = 0, CareerQuarters = 40 },
                    Decision = parameters.Decision with { Poachability = 0 },
                },
            };

            Model model = rules.Begin(scenario, 0);
            var ledger = new Ledger(0, 0, 0, 0, 0, 0);
            int[] posts = [];
            var premium = new double[model.State.Enterprises.Count];
            model.StepDone = step =>
            {
                if (Schedule.Steps[step] == "OpenVacancies") posts = PostsOf(model.State.Enterprises);
                if (Schedule.Steps[step] == "MatchGraduates")
                {
                    ledger = ledger with { Missed = ledger.Missed + MissedBy(model.State.Enterprises, posts) };
                    for (int e = 0; e < premium.Length; e++) premium[e] += model.State.Enterprises.NewPremium[e];
                }

                if (Schedule.Steps[step] == "AssessBenefits") ledger = ledger.After(model.State, premium, scenario.Parameters);
                if (Schedule.Steps[step] != "Observe") return;
                ledger = ledger with { Open = Math.Max(ledger.Open, OpenShare(model.State, scenario.Parameters)) };
            };
            try
            {
                model.Run();
            }
            catch (InvariantException)
            {
                ledger = ledger with { Open = double.NaN };
            }

            return ledger;
        }

        private Ledger After(ModelState state, ReadOnlySpan<double> premium, ModelParameters told)
        {
            Ledger next = this;
            for (int e = 0; e < state.Enterprises.Count; e++)
            {
                // Nobody has settled: what the settled bring is of trainees kept before the start.
                double before = (1 - told.Practice.PassThrough) * state.Enterprises.SettledPremium[e];
                double worth = HostLedger.WorthOfKept(state, e, premium[e], told);
                double net = HostLedger.OutputLessCost(state, e, told) + worth + before;
                next = next with
                {
                    Kept = next.Kept + state.Enterprises.KeptThisPeriod[e],
                    Worth = next.Worth + state.Enterprises.KeptValue[e] - before,
                    ClosedWorth = next.ClosedWorth + worth,
                    Distance = Math.Max(next.Distance, Math.Abs(state.Enterprises.NetBenefit[e] - net)),
                };
            }

            return next;
        }

        private static int[] PostsOf(Enterprises all) => [.. all.Vacancies];

        private static int MissedBy(Enterprises all, int[] posts) =>
            Enumerable.Range(0, all.Count).Sum(e => Math.Abs(Math.Min(all.TraineesThisPeriod[e], posts[e]) - all.KeptThisPeriod[e]));

        private static double OpenShare(ModelState state, ModelParameters told)
        {
            Accounts accounts = state.Accounts;
            double held = Math.Abs(Enum.GetValues<Holder>().Sum(accounts.Net));
            double atWork = 0;
            foreach (int i in state.InForce.Slots)
                atWork += state.Partnerships.PlacesInUse[i] * (1 - state.Enterprises.TrainingShare[state.Partnerships.Enterprise[i]]);
            for (int e = 0; e < state.Enterprises.Count; e++)
                atWork += state.Enterprises.NominalInterns[e] * (1 - state.Enterprises.NominalTrainingShare[e]);
            double produced = state.Enterprises.Output.Sum() + (told.Decision.InternOutput * atWork);
            double unsold = Math.Abs(produced + accounts.Net(Holder.Outside, FlowKind.Sale));
            return Math.Max(Math.Max(held, unsold), ValueAdded.Of(accounts).Residual) / Math.Max(1, accounts.Turnover);
        }
    }
}
