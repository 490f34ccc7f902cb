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
    public static double Told(double[][] inputs, double[] outcomes)
    {
        double mean = outcomes.Length == 0 ? 0 : outcomes.Average(), all = outcomes.Sum(y => (y - mean) * (y - mean));
        if (inputs.Length < FewestPoints || all <= 0) return double.NaN;
        double scale = Math.Sqrt(all / outcomes.Length), missed = 0;
        Row[] rows = [.. inputs.Zip(outcomes, (x, y) =>
            new Row { Features = [.. x.Select(static v => (float)v)], Label = (float)((y - mean) / scale) })];
        for (int fold = 0; fold < Folds; fold++)
        {
            var context = new MLContext(seed: 1);
            SchemaDefinition schema = SchemaDefinition.Create(typeof(Row));
            schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, inputs[0].Length);
            IDataView View(bool isHeldBack) =>
                context.Data.LoadFromEnumerable(rows.Where((_, i) => i % Folds == fold == isHeldBack), schema);
            FastTreeRegressionTrainer trainer = context.Regression.Trainers.FastTree(new FastTreeRegressionTrainer.Options
            {
                NumberOfTrees = Trees, NumberOfLeaves = Leaves, MinimumExampleCountPerLeaf = LeastInLeaf, LearningRate = Rate,
                NumberOfThreads = 1,
            });
            missed += trainer.Fit(View(isHeldBack: false)).Transform(View(isHeldBack: true)).GetColumn<float>("Score")
                .Zip(rows.Where((_, i) => i % Folds == fold), static (told, row) => Math.Pow(told - row.Label, 2)).Sum();
        }

        return Math.Round(1 - (missed / outcomes.Length), Digits);
    }

    private sealed class Row
    {
        public float[] Features { get; init; } = [];

        public float Label { get; init; }
    }
}
