<?php
// WordPress asks neither this machine nor unusual ports for oEmbed, unless it is told to.
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter(
	'http_allowed_safe_ports',
	function ( $ports ) {
		$ports[] = (int) getenv( 'EMBED_PORT' );
		return $ports;
	}
);
// Everything else stays at home.
add_filter(
	'pre_http_request',
	function ( $answer, $arguments, $url ) {
		return (int) wp_parse_url( $url, PHP_URL_PORT ) === (int) getenv( 'EMBED_PORT' ) ? $answer : new WP_Error( 'offline' );
	},
	10,
	3
);
