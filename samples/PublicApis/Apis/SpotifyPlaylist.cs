using Acme.Spotify;

namespace PublicApis;

/// <summary>Lists a playlist, whose entries are tracks or episodes.</summary>
internal sealed class SpotifyPlaylist(ISpotifyClient spotify) : IApiTask
{
    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        PagingPlaylistTrackObject? page = null;
        do
        {
            page = await spotify.Playlists.GetPlaylistsItemsAsync(
                arguments[0],
                limit: 50,
                offset: page?.Offset + page?.Items.Count,
                additionalTypes: "track,episode",
                cancellationToken: cancellationToken
            );
            foreach (PlaylistTrackObject entry in page.Items)
            {
                Console.WriteLine(
                    entry.Item?.Match(
                        episodeObject: static episode => $"{episode.Show.Name}: {episode.Name}",
                        trackObject: static track => $"{track.Artists?[0].Name}: {track.Name}",
                        otherwise: static _ => "of another type"
                    )
                );
            }
        } while (page is { Next: not null, Items.Count: > 0 });

        return 0;
    }
}

internal static partial class ApiTasks
{
    static partial void AddSpotify(ICollection<ApiTask> tasks) =>
        tasks.Add(
            new(
                "spotify",
                ["PLAYLIST"],
                static (services, section) =>
                {
                    services.AddSpotifyClient(section);
                    services.AddSingleton<IApiTask, SpotifyPlaylist>();
                }
            )
        );
}
