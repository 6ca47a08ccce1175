using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using CodeSynth.Benchmarks.Results;
using Perfolizer.Horology;

namespace CodeSynth.Benchmarks.Samplers;

/// <summary>BenchmarkDotNet's figures of each sampler, in this process.</summary>
internal static class SamplerGroups
{
    /// <summary>Measures all of them.</summary>
    public static IEnumerable<FigureGroup> Measure(Effort effort) =>
    [
        Group("samplers-numbers", "a number or an index", typeof(SamplerBenchmarks), effort),
        Group("samplers-texts", "a text, written", typeof(TextBenchmarks), effort),
    ];

    private static FigureGroup Group(string id, string title, Type type, Effort effort)
    {
        Job job = effort == Effort.Full
            ? Job.Default.WithIterationCount(15).WithIterationTime(TimeInterval.FromMilliseconds(100))
            : Job.ShortRun.WithIterationTime(TimeInterval.FromMilliseconds(20));
        ManualConfig config = ManualConfig.CreateEmpty().AddJob(job.WithToolchain(InProcessEmitToolchain.Instance)).AddDiagnoser(MemoryDiagnoser.Default);
        Summary summary = BenchmarkRunner.Run(type, config);
        BenchmarkReport baseline = summary.Reports.Single(r => r.BenchmarkCase.Descriptor.Baseline);
        return new FigureGroup(id, title, "ns/value", [Figure(baseline, baseline), .. summary.Reports.Where(r => r != baseline).Select(r => Figure(r, baseline))]);
    }

    private static Figure Figure(BenchmarkReport report, BenchmarkReport baseline)
    {
        BenchmarkDotNet.Mathematics.Statistics times = report.ResultStatistics ?? throw new InvalidOperationException($"{report.BenchmarkCase.DisplayInfo} gave no results.");
        double noise = (times.Q3 - times.Q1) / (2 * times.Median);
        return new Figure(report.BenchmarkCase.Descriptor.WorkloadMethod.Name, times.Median, times.Median / baseline.ResultStatistics!.Median, noise, report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase));
    }
}
