using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;

namespace Ronghe.Experiments.Studies.Stories;

/// <summary>A trainee in one world: the class, what happened in the first three years after graduation, and the money that the ledgers of
/// the host and of the person show.</summary>
/// <param name="Events">From graduation on.</param>
/// <param name="Class">What the class and the host were like at graduation; null where nobody of this name graduated.</param>
/// <param name="Money">What both ledgers show.</param>
internal sealed record TraineeLife(IReadOnlyList<LifeEvent> Events, TraineeClass? Class, TraineeMoney Money)
{
    /// <summary>Quarters after graduation that are told: three years.</summary>
    public const int Quarters = 12;

    /// <summary>Runs a world as far as the third year of the person.</summary>
    public static TraineeLife Of(Scenario scenario, int replication, PersonName who, CancellationToken cancellation)
    {
        Model model = Model.Create(scenario, replication, 1, new Recording([], [], Followed: who));
        TraineeClass? seen = null;
        int last = Math.Min(scenario.Periods, who.Graduation + Quarters + 1);
        model.RunUntil(last, _ => seen = model.Period == who.Graduation + 1 ? TraineeClass.Of(model, who) : seen, cancellation);
        return Of([.. model.Series.Lives], seen, scenario.Parameters);
    }

    /// <summary>A life made of its events.</summary>
    public static TraineeLife Of(IReadOnlyList<LifeEvent> events, TraineeClass? seen, ModelParameters parameters)
    {
        LifeEvent[] told = [.. events.Where(static e => e.Period <= e.Graduation + Quarters)];
        return new TraineeLife(told, seen, TraineeMoney.Of(told, parameters));
    }

    /// <summary>What the ledgers show of the practice with a partner.</summary>
    public PracticeMoney During(ModelParameters parameters) => PracticeMoney.Of(Events, Class, parameters);

    /// <summary>Fit × level at the post, summed over the quarters at work.</summary>
    public double WorthAtWork
    {
        get
        {
            double sum = 0;
            for (int i = 0; i < Events.Count; i++)
            {
                if (Events[i].Kind is LifeEventKind.Hired or LifeEventKind.Moved) sum += Events[i].Worth * QuartersUntilNext(Events, i);
            }

            return sum;
        }
    }

    /// <summary>Quarters from an event to the next, or to the end of what is told.</summary>
    internal static int QuartersUntilNext(IReadOnlyList<LifeEvent> events, int index) =>
        index + 1 == events.Count ? Quarters - (events[index].Period - events[index].Graduation)
            : events[index + 1].Period - events[index].Period + (events[index + 1].Kind == LifeEventKind.End ? 1 : 0);
}

/// <summary>The class of a trainee and its host when the class finishes.</summary>
/// <param name="Study">Quarters of study.</param>
/// <param name="Size">Graduates of the class.</param>
/// <param name="Coverage">Share of the programme's practice in partners' places.</param>
/// <param name="TrainingShare">Part of a trainee's time at the host that is training; not a number without a host.</param>
/// <param name="Depth">Depth of the partnership; not a number without one, or once it has ended.</param>
/// <param name="IsOrderClass">Whether the host has an order class.</param>
internal sealed record TraineeClass(int Study, int Size, double Coverage, double TrainingShare, double Depth, bool IsOrderClass)
{
    public static TraineeClass? Of(Model model, PersonName who)
    {
        if (model.Series.Lives.Count == 0) return null;
        ModelState state = model.State;
        int host = model.Series.Lives[0].Host, slot = host < 0 ? -1 : SlotOf(state, host, who.Programme);
        return new TraineeClass(state.Programmes.StudyPeriods[who.Programme], state.Programmes.Graduates[who.Programme],
            state.Programmes.Coverage[who.Programme], host < 0 ? double.NaN : state.Enterprises.TrainingShare[host],
            slot < 0 ? double.NaN : state.Partnerships.Depth[slot], slot >= 0 && state.Partnerships.IsOrderClass[slot] > 0);
    }

    private static int SlotOf(ModelState state, int host, int programme)
    {
        int first = state.Enterprises.FirstSlot[host];
        for (int slot = first; slot < first + state.Enterprises.SlotCount[host]; slot++)
        {
            if (state.Partnerships.Programme[slot] == programme) return slot;
        }

        return -1;
    }
}

/// <summary>What the ledgers show of a trainee whom the host kept, over the quarters there within three years; all 0 for others.</summary>
/// <param name="Quarters">With the host that kept the trainee.</param>
/// <param name="Premium">What the person brings beyond a classmate without practice in an enterprise, CNY a quarter.</param>
/// <param name="HiringSaved">Booked by the host when it keeps its trainee, CNY.</param>
/// <param name="HostsPart">The host's part of the premium, CNY in all these quarters.</param>
/// <param name="PersonsPart">The part that is paid out as wages, CNY in all these quarters.</param>
internal readonly record struct TraineeMoney(int Quarters, double Premium, double HiringSaved, double HostsPart, double PersonsPart)
{
    /// <summary>As <c>KeepTrainees</c> and <c>RealiseWorth</c> book it.</summary>
    public static TraineeMoney Of(IReadOnlyList<LifeEvent> events, ModelParameters parameters)
    {
        for (int i = 0; i < events.Count; i++)
        {
            if (events[i].Kind != LifeEventKind.Hired || events[i].Kept != 1) continue;
            int quarters = TraineeLife.QuartersUntilNext(events, i);
            double all = (double)events[i].Premium * quarters, pass = parameters.Practice.PassThrough;
            return new TraineeMoney(quarters, events[i].Premium, parameters.Practice.HiringCost, (1 - pass) * all, pass * all);
        }

        return default;
    }
}

/// <summary>What the ledgers show of a trainee's practice with a partner; all 0 for others.</summary>
/// <param name="Quarters">Of practice.</param>
/// <param name="Work">What the trainee's work brings the host, CNY in all these quarters.</param>
/// <param name="Pay">What the host pays the trainee, CNY in all these quarters.</param>
/// <param name="Trainers">What trainers' time costs the host, CNY in all these quarters.</param>
internal readonly record struct PracticeMoney(int Quarters, double Work, double Pay, double Trainers)
{
    /// <summary>As <c>AssessBenefits</c> books a place, at the host's training share when the class finishes.</summary>
    public static PracticeMoney Of(IReadOnlyList<LifeEvent> events, TraineeClass? seen, ModelParameters parameters)
    {
        if (events.Count == 0 || seen is null || events[0].Practice != PracticePlace.Partner) return default;
        (DecisionParameters rates, PracticeParameters practice) = (parameters.Decision, parameters.Practice);
        bool isHigherVocational = events[0].CollegeType == CollegeType.HigherVocational;
        int quarters = (int)(isHigherVocational ? practice.VocationalPhase : practice.UndergraduatePhase);
        return new PracticeMoney(quarters, quarters * (rates.InternOutput + rates.CheapLabourRent) * (1 - seen.TrainingShare),
            quarters * rates.InternPay, quarters * rates.TrainerCost * seen.TrainingShare);
    }
}
