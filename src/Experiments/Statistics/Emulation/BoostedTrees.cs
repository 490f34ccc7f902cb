using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Ronghe.Experiments.Statistics.Emulation;

/// <summary>Boosted regression trees: another way to learn an outcome, against which a Gaussian process is checked. They know nothing of
/// smoothness and find steps and effects that are there only together.</summary>
/// <remarks>Friedman 2001, by Microsoft.ML's FastTree, on one thread: the same points give the same trees.</remarks>
internal static class BoostedTrees
{
    /// <summary>Fewer points than this are not asked.</summary>
    public const int FewestPoints = 40;

    private const int Folds = 5, Trees = 120, Leaves = 8, LeastInLeaf = 5, Digits = 2;

    private const double Rate = 0.1;

    /// <summary>Share of the spread over points that is told of each fifth by the other four, to two digits; NaN of few points or of
    /// outcomes that are all alike.</summary>
    /// <param name="inputs">Points.</param>
    /// <param name="outcomes">What came of them.</param>
    public static double Told(double[][] inputs, double[] outcomes) => Told(inputs, outcomes, withParts: false).Told;

    /// <summary>The same, and what of it goes with each input: by how much less is told when the input of the fifth that is told is
    /// another point's.</summary>
    public static (double Told, double[] Parts) ToldByParts(double[][] inputs, double[] outcomes) =>
        Told(inputs, outcomes, withParts: true);

    private static (double Told, double[] Parts) Told(double[][] inputs, double[] outcomes, bool withParts)
    {
        double mean = outcomes.Length == 0 ? 0 : outcomes.Average(), all = outcomes.Sum(y => (y - mean) * (y - mean));
        if (inputs.Length < FewestPoints || all <= 0) return (double.NaN, []);
        int dimensions = inputs[0].Length;
        double scale = Math.Sqrt(all / outcomes.Length);
        double[] missed = new double[1 + (withParts ? dimensions : 0)];
        Row[] rows = [.. inputs.Zip(outcomes, (x, y) =>
            new Row { Features = [.. x.Select(static v => (float)v)], Label = (float)((y - mean) / scale) })];
        for (int fold = 0; fold < Folds; fold++)
        {
            var context = new MLContext(seed: 1);
            SchemaDefinition schema = SchemaDefinition.Create(typeof(Row));
            schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, dimensions);
            IDataView View(IEnumerable<Row> some) => context.Data.LoadFromEnumerable(some, schema);
            Row[] heldBack = [.. rows.Where((_, i) => i % Folds == fold)];
            FastTreeRegressionTrainer trainer = context.Regression.Trainers.FastTree(new FastTreeRegressionTrainer.Options
            {
                NumberOfTrees = Trees, NumberOfLeaves = Leaves, MinimumExampleCountPerLeaf = LeastInLeaf, LearningRate = Rate,
                NumberOfThreads = 1,
            });
            var trees = trainer.Fit(View(rows.Where((_, i) => i % Folds != fold)));
            for (int part = 0; part < missed.Length; part++)
                missed[part] += trees.Transform(View(part == 0 ? heldBack : Shifted(heldBack, part - 1))).GetColumn<float>("Score")
                    .Zip(heldBack, static (told, row) => Math.Pow(told - row.Label, 2)).Sum();
        }

        double Share(double of) => Math.Round(1 - (of / outcomes.Length), Digits);
        return (Share(missed[0]), [.. missed.Skip(1).Select(of => Math.Round((of - missed[0]) / outcomes.Length, Digits))]);
    }

    /// <summary>One input of every point is that of the next.</summary>
    private static IEnumerable<Row> Shifted(Row[] rows, int input) => rows.Select((row, i) =>
    {
        float[] features = [.. row.Features];
        features[input] = rows[(i + 1) % rows.Length].Features[input];
        return new Row { Features = features, Label = row.Label };
    });

    private sealed class Row
    {
        public float[] Features { get; init; } = [];

        public float Label { get; init; }
    }
}
