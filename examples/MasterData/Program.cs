using CodeSynth.Embedded;
using CodeSynth.Hosting;
using MasterData;

return await SynthApp.RunAsync(args, SynthCatalog.Model, app => app.UseEmbedded());
