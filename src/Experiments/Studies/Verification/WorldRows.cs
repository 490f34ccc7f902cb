using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Statistics.Signals;
using Ronghe.Experiments.Studies.Spirals;
using Ronghe.Simulation;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Studies.Verification;

/// <summary>V17 (signs), V18 (scale) and V19 (the shadow): the whole world, at a size that takes seconds.</summary>
internal static class WorldRows
{
    public static IEnumerable<VerificationRow> Signs(SharedRules rules)
    {
        int against = 0;
        var streams = new RandomStreams(17, 0);
        for (uint world = 0; world < 1000; world++)
        {
            double U(uint draw) => streams.Uniform(Purpose.None, world, 0, 0, draw);
            var parameters = new IndustryParameters
                { TransitionLoss = 0.2 + (0.6 * U(0)), Turnover = 0.02 + (0.06 * U(1)), PlanningHorizon = 8 + (32 * U(2)) };
            double staff = 0.2 * U(3), graduates = -0.3 + (0.6 * U(4)), width = 0.5 + (0.7 * U(5));
            if (Gain(staff, graduates + 0.05) <= Gain(staff, graduates)) against++;

            // Staff and graduates on one circle: angle 0 requires now, 0.45 next.
            double Gain(double staffAngle, double graduateAngle) => rules.UpgradeGain(
                new UpgradeView<One>(Math.Cos(staffAngle), Math.Cos(0.45 - staffAngle), Math.Cos(graduateAngle),
                    Math.Cos(0.45 - graduateAngle), Math.Cos(graduateAngle - staffAngle)),
                StaffOutlook.Of(1, parameters), parameters, width);
        }

        yield return new("V17", "upgrade gain falls as graduates near the next requirement, of 1,000 worlds",
            "UpgradeTechnology.ExpectedGain", "design", 0, against, 0);
        var cooperation = new CooperationParameters();
        double[] ending = [.. Enumerable.Range(0, 11).Select(i => rules.Ending(i / 10.0, cooperation))];
        yield return new("V17", "partnerships end less as cultures meet: steps that do not", "SearchAndContract.EndingHazard", "design",
            0, ending.Zip(ending.Skip(1), static (near, far) => far <= near).Count(static wrong => wrong), 0);
        RunSeries baseline = rules.World(VerificationWorld.Create(16, 2, 16), 0);
        RunSeries zero = rules.World(VerificationWorld.Create(16, 2, 16,
            [.. LeverCatalog.All.Select(static l => new PolicyMeasure { Lever = l.Lever, Value = 0 })]), 0);
        yield return new("V17", "every lever at 0: values that differ from the baseline", "Model.Run", "design", 0,
            Differing(baseline, zero), 0);
        int moved = LeverCatalog.All.AsParallel().Count(lever => MovesItsOwn(rules, lever));
        yield return new("V17", "levers that move their own mediator as expected", "PutLeversInForce", "design", LeverCatalog.All.Count,
            moved, 0);
    }

    private static bool MovesItsOwn(SharedRules rules, LeverDefinition lever)
    {
        double difference = 0;
        for (int r = 0; r < 3; r++)
        {
            double with = VerificationWorld.Series(rules.World(
                VerificationWorld.Create(16, 2, 16, [PolicyMeasure.At(lever.Lever, 1)]), r),
                lever.DirectObservation, 0, 0).Where(double.IsFinite).Average();
            difference += with - VerificationWorld.Series(rules.World(VerificationWorld.Create(16, 2, 16), r), lever.DirectObservation, 0,
                0).Where(double.IsFinite).Average();
        }

        return Math.Sign(difference) == lever.ExpectedSign;
    }

    /// <summary>Twelve replications each; medians may differ by four standard errors or 3 %.</summary>
    public static IEnumerable<VerificationRow> Scale(SharedRules rules)
    {
        const int Replications = 12;
        string[] names = ["integration", "mismatch", "graduate_fit", "in_field_rate", "workforce_fit", "vacancy_rate",
            "college_motivation", "enterprise_motivation", "trust", "mean_depth", "curriculum_age", "generation"];
        double[][] single = Outcomes(4), doubled = Outcomes(8);
        int apart = 0;
        for (int o = 0; o < names.Length; o++)
        {
            double error = Math.Sqrt((Smoothing.Variance(single[o]) + Smoothing.Variance(doubled[o])) / Replications) * 1.2533;
            double first = Quantile.Type7(single[o], 0.5), second = Quantile.Type7(doubled[o], 0.5);
            if (Math.Abs(first - second) > Math.Max(4 * error, 0.03 * Math.Abs(first))) apart++;
        }

        yield return new("V18", "doubling every entity: medians that move, of 12", "Model.Run", "design", 0, apart, 0);

        double[][] Outcomes(int size)
        {
            var values = names.Select(static _ => new double[Replications]).ToArray();
            Parallel.For(0, Replications, r =>
            {
                RunSeries series = rules.World(VerificationWorld.Create(20, size, 16), r);
                for (int o = 0; o < names.Length; o++)
                    values[o][r] = VerificationWorld.Series(series, names[o], 0, 0).Where(double.IsFinite).DefaultIfEmpty(0).Average();
            });
            return values;
        }
    }

    /// <summary>S2 on halves of forty shadows, on courses that only remember, on half-open worlds, and on constructed loops: forty sets of
    /// eight seeds and four sectors each.</summary>
    public static IEnumerable<VerificationRow> Shadow(SharedRules rules)
    {
        const int Seeds = 8, Sectors = 4, Quarters = 1_200;
        const string Rule = "LoopTest.Of", Loops = Rule + ", AdjustSeatsAndAdmit.NextLogSeats, ShareInformation.NextPerceivedGap";
        var worlds = new ConstructedWorlds(Seeds, Sectors, Quarters) { Learning = rules.Learning, Seat = rules.Seats };
        double Found(Func<int, LoopCourses> set, LoopPilot? fixedBefore = null)
        {
            LoopPilot pilot = fixedBefore ?? LoopPilot.Of(set(ConstructedWorlds.PilotSet).Untouched);
            return Enumerable.Range(0, LoopPower.Sets).AsParallel().Count(i => rules.IsLoop(set(i), pilot)) / (double)LoopPower.Sets;
        }

        VerificationRow None(string what, double share) => new("V19", "S2 where no loop is, share of 40 sets: " + what, Rule,
            "at most 5 %", 0, share, LoopPower.MostFalseAlarms);
        Courses shadow = Shadows(rules);
        yield return None(LoopPower.ShadowHalves, Found(set => LoopPower.Halves(shadow, set), LoopPilot.Of(shadow)));
        yield return None(LoopPower.EqualMemory, Found(set => worlds.OnlyMemory(0.95, 0.95, set)));
        yield return None(LoopPower.MoreMemory, Found(set => worlds.OnlyMemory(0.97, 0.95, set)));
        yield return None(LoopPower.LessMemory, Found(set => worlds.OnlyMemory(0.96, 0.98, set)));
        yield return None(LoopPower.HalfOpen, Found(worlds.HalfOpen));
        foreach (double gain in (double[])[0.92, 1.65])
            yield return new("V19", FormattableString.Invariant($"S2 on seat loops at k/k* {gain}, share of 40 sets"), Loops,
                "at least 80 % (criteria)", 1, Found(set => worlds.Loop(gain, set)), 0.2);
        yield return new("V19", "k/k* at which those seats swing for ever", "SeatLoop.Limit", "1 by construction", 1,
            SeatLoop.Gain(16, 0.14, 0.3, ConstructedWorlds.Limit, 0), 1e-6);
    }

    /// <summary>Quantity gaps of forty shadows of the world that verification uses.</summary>
    private static Courses Shadows(SharedRules rules)
    {
        const int Seeds = 40, Settled = 40, Measured = 800;
        Counterfactual shadow = new() { Cut = Link.ActionOnCurricula | Link.ActionOnSeats, HeldReformEffort = 0.25,
            HeldLogSeats = SectorTrack.Constant([0, 0]) };
        var seeds = new double[Seeds][][];
        Parallel.For(0, Seeds, r =>
        {
            RunSeries series = rules.World(VerificationWorld.Create(Settled + Measured, 1, 60) with { Counterfactual = shadow }, r);
            seeds[r] = [.. Enumerable.Range(1, VerificationWorld.Sectors)
                .Select(s => VerificationWorld.Series(series, "quantity_gap", s, Settled))];
        });
        return Courses.Of(seeds);
    }

    private static int Differing(RunSeries first, RunSeries second)
    {
        int differing = 0;
        for (int t = 0; t < first.Periods; t++)
        {
            for (int g = 0; g < first.Groups.Count; g++)
            {
                for (int o = 0; o < first.Observations.Count; o++)
                {
                    if (BitConverter.DoubleToInt64Bits(first[o, g, t]) != BitConverter.DoubleToInt64Bits(second[o, g, t])) differing++;
                }
            }
        }

        return differing;
    }
}
