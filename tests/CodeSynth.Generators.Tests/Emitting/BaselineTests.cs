using System.Globalization;
using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Emitting;

/// <summary>The full set of emitted files, to the letter.</summary>
public class BaselineTests
{
    [Theory]
    [MemberData(nameof(ScenarioProjects.Names), MemberType = typeof(ScenarioProjects))]
    public void Scenario_Emitted_IsTheBaseline(string scenario)
    {
        GeneratorRun run = GeneratorRun.Of(ScenarioProjects.Of(scenario));

        Baseline.AssertMatches(scenario, run.Files);
    }

    [Theory]
    [MemberData(nameof(ScenarioProjects.Names), MemberType = typeof(ScenarioProjects))]
    public async Task Scenario_Emitted_CompilesWithoutWarningsOrDiagnostics(string scenario)
    {
        TestProject project = ScenarioProjects.Of(scenario);

        GeneratorRun.Of(project).AssertCompiles();
        Assert.Empty(await AnalyzerRun.OfAsync(project));
    }

    /// <summary>Finnish writes a decimal comma and U+2212 for minus; Turkish has another small I.</summary>
    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    public void Scenarios_UnderAnotherCulture_AreTheBaselines(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            foreach (string scenario in ScenarioProjects.Names.Select(n => n.Data))
            {
                Baseline.AssertMatches(scenario, GeneratorRun.Of(ScenarioProjects.Of(scenario)).Files);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
