<?php
// Sets WordPress up and writes a post as its editor does when an address is pasted; prints the post's number.
// Arguments: the folder of WordPress, the address.
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = parse_url( getenv( 'WORDPRESS_URL' ), PHP_URL_HOST );
// Nobody is to get a letter about it.
function wp_new_blog_notification() {}
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Newspaper', 'editor', 'editor@example.org', true, '', 'unused' );
switch_theme( 'twentytwentythree' );
$address = $argv[2];
echo wp_insert_post(
	array(
		'post_title'   => 'Article',
		'post_status'  => 'publish',
		'post_content' => "<!-- wp:paragraph --><p>Before.</p><!-- /wp:paragraph -->\n\n<!-- wp:embed {\"url\":\"$address\",\"type\":\"rich\"} -->\n<figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\n$address\n</div></figure>\n<!-- /wp:embed -->\n\n<!-- wp:paragraph --><p>After.</p><!-- /wp:paragraph -->",
	)
);
