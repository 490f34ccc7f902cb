using Ronghe.Simulation.Parameters;

namespace Ronghe.Simulation.Processes.Decisions;

/// <summary>Learning with doubt: an expectation and its variance, moved by what was seen as far as it is precise.</summary>
/// <param name="Value">Expectation.</param>
/// <param name="Variance">Its variance.</param>
public readonly record struct Learning(double Value, double Variance)
{
    /// <summary>Fewest persons that an experience is reckoned with.</summary>
    internal const double LeastPersons = 0.25;

    /// <summary>Variance before anything is known.</summary>
    public static double First(PracticeParameters practice, double noise) =>
        (practice.PriorSpread * practice.PriorSpread) + (noise * noise);

    /// <summary>Variance at which seeing so many persons every quarter leaves it.</summary>
    public static double Resting(double persons, PracticeParameters practice, double noise)
    {
        double first = First(practice, noise), error = ErrorOf(Math.Max(persons, LeastPersons), practice, noise);
        double half = practice.DoubtReturn * (error - first) / 2;
        return Math.Sqrt((half * half) + (practice.DoubtReturn * first * error)) - half;
    }

    /// <summary>Variance at which hearing what peers saw every quarter leaves it.</summary>
    public static double RestingOfHeard(PracticeParameters practice, double noise)
    {
        // (1 − r)·(P − w·P²/(P + E)) + r·P₀ = P, a square with one root that is not below 0.
        double first = First(practice, noise), error = ErrorOfHeard(practice, noise), back = practice.DoubtReturn;
        double square = back + ((1 - back) * practice.PeerWeight), half = back * (error - first) / 2;
        return square > 0 ? (Math.Sqrt((half * half) + (square * back * first * error)) - half) / square : first;
    }

    /// <summary>After an experience with so many persons.</summary>
    public Learning See(double seen, double persons, PracticeParameters practice, double noise)
    {
        double error = ErrorOf(Math.Max(persons, LeastPersons), practice, noise);
        return After(seen, Variance > 0 ? Variance / (Variance + error) : 0, practice, noise);
    }

    /// <summary>After hearing what peers saw; NaN without peers.</summary>
    public Learning Hear(double heard, PracticeParameters practice, double noise)
    {
        double error = ErrorOfHeard(practice, noise);
        return double.IsNaN(heard) ? After(Value, 0, practice, noise)
            : After(heard, Variance > 0 ? practice.PeerWeight * Variance / (Variance + error) : 0, practice, noise);
    }

    /// <summary>The expectation less what is not known: as many standard deviations as actors avoid risk.</summary>
    public double LessDoubt(PracticeParameters practice) => Value - (practice.RiskAversion * Math.Sqrt(Variance));

    private static double ErrorOfHeard(PracticeParameters practice, double noise) => First(practice, noise) + ErrorOf(1, practice, noise);

    private static double ErrorOf(double persons, PracticeParameters practice, double noise) =>
        (((noise * noise) + (practice.PersonSpread * practice.PersonSpread)) / persons) + (practice.PriorSpread * practice.PriorSpread);

    private Learning After(double seen, double gain, PracticeParameters practice, double noise)
    {
        double known = (1 - gain) * Variance;
        return new Learning(Value + (gain * (seen - Value)), known + (practice.DoubtReturn * (First(practice, noise) - known)));
    }
}
