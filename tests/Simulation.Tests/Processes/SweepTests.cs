using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Processes.Beliefs;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Processes;

/// <summary>A sweep takes several agents at once; each gets the bits that its rule gives it alone.</summary>
public class SweepTests
{
    /// <summary>What each process is asked for: the agents that it must have reached, by their number, and what the rule gives them.</summary>
    private static readonly Dictionary<string, Func<ModelState, IEnumerable<(int Agent, double Expected)>>> Before = new()
    {
        ["FormConsensus"] = static state => Enterprises(state).Select(e => (e, Clip(FormConsensus.NextBelief<One>(
            state.Enterprises.Belief[e], state.Enterprises.Anchor[e], MeanBelief(state, e), state.Enterprises.BenefitSurprise[e],
            Math.Min(1, state.Parameters.Belief.Publicity * state.Levers.Multiplier(Lever.Consensus, state.Enterprises.Cell[e])),
            Hollow(state, state.Enterprises.Region[e]), state.Parameters.Belief)))),
        ["UpdateMotivation"] = static state => Enterprises(state).Select(e => (e, Clip(UpdateMotivation.NextMotivation<One>(
            state.Enterprises.Motivation[e], state.Enterprises.LearnedBenefit[e], state.Enterprises.Belief[e],
            1 - state.Enterprises.WorkforceFit[e], state.Parameters.Decision)))),
        ["DeepenPartnerships"] = static state => InForce(state).Select(slot => (slot, Clip(NextDepth(state, slot)))),
    };

    private static readonly Dictionary<string, Func<ModelState, double[]>> Written = new()
    {
        ["FormConsensus"] = static state => state.Enterprises.Belief,
        ["UpdateMotivation"] = static state => state.Enterprises.Motivation,
        ["DeepenPartnerships"] = static state => state.Partnerships.Depth,
    };

    [Theory]
    [InlineData(0, 3, 2, 2)]
    [InlineData(1, 1, 1, 1)]
    [InlineData(3, 1, 1, 1)]
    [InlineData(13, 4, 2, 3)]
    [InlineData(150, 12, 4, 3)]
    [InlineData(611, 31, 5, 2)]
    public void A_sweep_gives_each_agent_what_its_rule_gives_it_alone(int enterprises, int colleges, int sectors, int regions)
    {
        for (ulong seed = 1; seed <= 3; seed++)
        {
            ModelState state = Model.Create(TestWorlds.Create(periods: 30, seed: seed, colleges: colleges, enterprises: enterprises,
                sectors: sectors, regions: regions, entrantsPerYear: 40 + (enterprises * 29.5), policies: Policies((int)seed)), 0).State;
            for (; state.Period < 40; state.Period++)
            {
                state.BeginPeriod();
                foreach (ScheduledProcess process in Schedule.Processes) Check(state, process);
            }
        }
    }

    private static void Check(ModelState state, ScheduledProcess process)
    {
        (int Agent, double Expected)[] alone = Before.TryGetValue(process.Name, out var rule) ? [.. rule(state)] : [];
        double[] knowledge = [.. state.Enterprises.Knowledge];
        process.Apply(state);
        foreach ((int agent, double expected) in alone) Same(expected, Written[process.Name](state)[agent], agent);
        foreach (int e in Enterprises(state))
        {
            if (process.Name == "UpgradeTechnology" && state.Enterprises.Generation[e] + 1 < state.Sectors.Generations)
                Same(UpgradeTechnology.Hazard<One>(state.Enterprises.UpgradeGain[e], knowledge[e], state.Parameters.Industry),
                    state.Enterprises.UpgradeHazard[e], e);
            if (process.Name == "UpdateWorkforces")
                Same(Profiles.Fit(state.Enterprises.Workforce(e), state.Sectors.Requirement(state.Enterprises.Sector[e],
                    state.Enterprises.Generation[e]), state.Parameters.World.FitWidth), state.Enterprises.WorkforceFit[e], e);
        }

        void Same(double expected, double found, int agent) => Assert.True(
            BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(found),
            $"{process.Name} in period {state.Period}, agent {agent} of {state.Enterprises.Count} enterprises: {expected:R} and {found:R}");
    }

    private static double NextDepth(ModelState state, int slot)
    {
        Partnerships all = state.Partnerships;
        int e = all.Enterprise[slot], p = all.Programme[slot];
        One will = DeepenPartnerships.JointWill<One>(state.Enterprises.Motivation[e], state.Programmes.Motivation[p],
            state.Parameters.Cooperation.SubstitutionExponent);
        double reachable = Math.Min(1, state.Enterprises.TrainingShare[e] / state.Parameters.Practice.FullTraining);
        double support = DeepenPartnerships.Support(all.Systems[slot], all.PersonalTie[slot], state.Parameters.Cooperation);
        double talent = all.IsIndustrialCollege[slot] > 0 ? 1
            : UpdateMotivation.Talent(state.Programmes.DoubleQualifiedShare[p], state.Parameters.Cooperation);
        One carried = DeepenPartnerships.Carried<One>(state.Programmes.Effort[p], all.Trust[slot], support, talent,
            state.Parameters.Cooperation);
        double frame = DeepenPartnerships.Frame(all.IsFormal[slot],
            state.Government.InstitutionalSupply[state.Programmes.Region[p]], state.Parameters.Cooperation);
        return DeepenPartnerships.NextDepth<One>(all.Depth[slot], will, carried * frame, reachable, state.Parameters.Cooperation);
    }

    /// <summary>Share of a city's agreements that have no depth, counted anew.</summary>
    private static double Hollow(ModelState state, int region)
    {
        double all = 0, inName = 0;
        for (int p = 0; p < state.Programmes.Count; p++)
        {
            if (state.Programmes.Region[p] != region) continue;
            double ofProgramme = state.Programmes.PaperAgreements[p], empty = ofProgramme;
            foreach (int slot in InForce(state).Where(slot => state.Partnerships.Programme[slot] == p))
            {
                ofProgramme += state.Partnerships.IsFormal[slot];
                if (state.Partnerships.Depth[slot] < state.Parameters.Cooperation.NominalDepth) empty += state.Partnerships.IsFormal[slot];
            }

            all += ofProgramme;
            inName += empty;
        }

        return all > 0 ? inName / all : 0;
    }

    private static double MeanBelief(ModelState state, int e)
    {
        double[] partners = [.. InForce(state).Where(slot => state.Partnerships.Enterprise[slot] == e)
            .Select(slot => state.Programmes.Belief[state.Partnerships.Programme[slot]])];
        return partners.Length == 0 ? double.NaN : partners.Sum() / partners.Length;
    }

    private static IEnumerable<int> Enterprises(ModelState state) => Enumerable.Range(0, state.Enterprises.Count);

    private static IEnumerable<int> InForce(ModelState state) =>
        Enumerable.Range(0, state.Partnerships.Count).Where(state.Partnerships.IsActive);

    private static double Clip(double value) => Math.Clamp(value, 0, 1);

    private static PolicyMeasure[] Policies(int which) => which == 1 ? [] :
        [.. Enum.GetValues<Lever>()
            .Select(lever => new PolicyMeasure { Lever = lever, Value = 0.4, From = 4 + (int)lever, Regions = which == 2 ? [] : [0] })];
}
