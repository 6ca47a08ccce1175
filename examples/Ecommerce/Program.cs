using CodeSynth.Embedded;
using CodeSynth.Hosting;
using Mine;

return await SynthApp.RunAsync(args, SynthCatalog.Model, app => app.UseEmbedded());
