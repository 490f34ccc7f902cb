using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Simulation.Tests.Processes.Decisions;

/// <summary>Learning weighs what is seen by its precision, and doubt comes back.</summary>
public class LearningTests
{
    private const int Trials = 4000;
    private static readonly RandomStreams Streams = new(20261202, 0);

    /// <summary>Precisions add up (Kalman): 1/P after = 1/P + 1/error, and the value is their mean; then doubt returns a part of the
    /// way.</summary>
    [Fact]
    public void Seeing_adds_the_precision_of_what_is_seen()
    {
        for (uint trial = 0; trial < Trials; trial++)
        {
            (PracticeParameters practice, double noise) = Plausible(trial);
            double value = Draw(trial, 20, -2, 2), variance = Draw(trial, 21, 0.001, 2), seen = Draw(trial, 22, -3, 3);
            double persons = Draw(trial, 23, 0, 5);
            double spread = (noise * noise) + (practice.PersonSpread * practice.PersonSpread);
            double error = (spread / Math.Max(persons, 0.25)) + (practice.PriorSpread * practice.PriorSpread);
            Learning after = new Learning(value, variance).See(seen, persons, practice, noise);
            double precision = (1 / variance) + (1 / error);
            Assert.Equal(((value / variance) + (seen / error)) / precision, after.Value, 1e-10);
            double first = (practice.PriorSpread * practice.PriorSpread) + (noise * noise);
            Assert.Equal((1 / precision) + (practice.DoubtReturn * (first - (1 / precision))), after.Variance, 1e-10);
            Assert.Equal(first, Learning.First(practice, noise), 1e-12);
        }
    }

    [Fact]
    public void Who_hears_nothing_keeps_the_value_and_comes_back_to_the_first_doubt()
    {
        for (uint trial = 0; trial < 200; trial++)
        {
            (PracticeParameters practice, double noise) = Plausible(trial);
            double first = Learning.First(practice, noise), value = Draw(trial, 20, -2, 2), start = Draw(trial, 21, 0, 3);
            var learning = new Learning(value, start);
            for (int quarter = 0; quarter < 3000; quarter++)
            {
                Learning next = learning.Hear(double.NaN, practice, noise);
                Assert.Equal(value, next.Value);
                Assert.True(Math.Abs(next.Variance - first) <= Math.Abs(learning.Variance - first));
                learning = next;
            }

            Assert.Equal(first, learning.Variance, 1e-6);
        }
    }

    [Fact]
    public void Hearing_weighs_less_than_seeing_one_person()
    {
        for (uint trial = 0; trial < Trials; trial++)
        {
            (PracticeParameters practice, double noise) = Plausible(trial);
            var learning = new Learning(1, Draw(trial, 21, 0.001, 3));
            double heard = learning.Hear(2, practice, noise).Value - 1, seen = learning.See(2, 1, practice, noise).Value - 1;
            Assert.InRange(heard, 0, seen);
            Assert.True(heard < seen && seen < 1);
            Assert.True(learning.See(2, 3, practice, noise).Value - 1 > seen, "More persons say more.");
            Assert.Equal(1, learning.Hear(2, practice with { PeerWeight = 0 }, noise).Value);
        }
    }

    [Fact]
    public void Learning_ends_near_what_is_seen_again_and_again_and_noise_slows_it()
    {
        PracticeParameters practice = new();
        Learning clear = new(1, 0.1), blurred = new(1, 0.1);
        for (int quarter = 0; quarter < 200; quarter++)
        {
            (clear, blurred) = (clear.See(0.4, 2, practice, 0), blurred.See(0.4, 2, practice, 2));
            if (quarter == 4) Assert.True(clear.Value < blurred.Value);
        }

        Assert.Equal(0.4, clear.Value, 0.02);
        Assert.True(clear.Variance < blurred.Variance);
    }

    /// <summary>Whatever the parameters may be, 0 and the largest among them: a variance is no less than 0 and between what it was and the
    /// first doubt at most; a value lies between what was expected and what was seen.</summary>
    [Fact]
    public void No_variance_is_ever_negative_and_no_value_overshoots()
    {
        for (uint trial = 0; trial < Trials; trial++)
        {
            (PracticeParameters practice, double noise) = Corner(trial);
            var learning = new Learning(1, trial % 3 == 0 ? 0 : Draw(trial, 21, 0, 20));
            for (int quarter = 0; quarter < 30; quarter++)
            {
                double seen = quarter % 5 == 4 ? double.NaN : Draw(trial, (uint)(30 + quarter), -1000, 1000);
                double persons = quarter % 3 == 0 ? 0 : 1e6 * Draw(trial, (uint)(60 + quarter), 0, 1);
                Learning next = quarter % 2 == 0 || double.IsNaN(seen) ? learning.Hear(seen, practice, noise)
                    : learning.See(seen, persons, practice, noise);
                Assert.True(double.IsFinite(next.Value) && next.Variance >= 0, $"trial {trial}: {next}");
                Assert.True(next.Variance <= Math.Max(learning.Variance, Learning.First(practice, noise)) * (1 + 1e-12));
                if (double.IsNaN(seen)) Assert.Equal(learning.Value, next.Value);
                else Assert.InRange(next.Value, Math.Min(learning.Value, seen) - 1e-9, Math.Max(learning.Value, seen) + 1e-9);
                learning = next;
            }
        }
    }

    private static (PracticeParameters Practice, double Noise) Plausible(uint trial) => (new PracticeParameters
    {
        PriorSpread = Draw(trial, 0, 0.15, 0.5), PersonSpread = Draw(trial, 1, 0.5, 1.5), DoubtReturn = Draw(trial, 2, 0.01, 0.06),
        PeerWeight = Draw(trial, 3, 0.1, 0.5),
    }, Draw(trial, 4, 0, 1));

    private static (PracticeParameters Practice, double Noise) Corner(uint trial)
    {
        uint draw = 0;
        double Of(string key)
        {
            ParameterDefinition p = ParameterCatalog.Find(key)!;
            double which = Draw(trial, draw++, 0, 3);
            return which < 1 ? p.Minimum : which < 2 ? p.Maximum : Draw(trial, draw++, p.Minimum, p.Maximum);
        }

        return (new PracticeParameters
        {
            PriorSpread = Of("practice.prior_spread"), PersonSpread = Of("practice.person_spread"),
            DoubtReturn = Of("practice.doubt_return"), PeerWeight = Of("practice.peer_weight"),
        }, Of("belief.quality_noise"));
    }

    private static double Draw(uint trial, uint draw, double low, double high) =>
        low + ((high - low) * Streams.Uniform(Purpose.None, trial, 0, 0, draw));
}
